import { createContext } from 'react';

/** True inside a dialog, where what floats must stay: outside of an open dialog nothing can be reached. */
export const InDialog = createContext(false);
