import { createContext, use, useSyncExternalStore } from 'react';
import type { MediaSession } from './media-session';
import type { MediaView } from './media-view';

/** Only the session travels by context; what it says is read by selectors. */
export const MediaContext = createContext<MediaSession | null>(null);

export function useMedia(): MediaSession {
  const session = use(MediaContext);
  if (!session) throw new Error('Outside of a round');
  return session;
}

/** A piece of what is going on with sound and picture. `select` must give back the same value while it has not changed. */
export function useMediaView<T>(select: (view: MediaView) => T): T {
  const session = useMedia();
  return useSyncExternalStore(session.subscribe, () => select(session.read()));
}
