import { createContext, use } from 'react';

/** True below the screen of a meeting room's wall: large, and without anything to press. */
export const WallContext = createContext(false);
export const useWall = (): boolean => use(WallContext);
