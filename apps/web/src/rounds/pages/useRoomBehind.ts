import { useEffect, useState } from 'react';

type Loaded = typeof import('../components/Room');
let known: Loaded | null = null;

/**
 * The room behind the door: fetched while one stands there; null while it is not there yet. A part that has to be waited for once
 * (`lazy`) is held back by React for a third of a second even when it is there at once; this one is drawn with the first picture.
 */
export function useRoomBehind(): { Room: Loaded['Room'] | null; failed: boolean } {
  const [room, setRoom] = useState(known);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!known) void import('../components/Room').then((loaded) => setRoom((known = loaded)), () => setFailed(true));
  }, []);
  return { Room: room?.Room ?? null, failed };
}
