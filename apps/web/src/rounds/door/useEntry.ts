import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRoundLink, useRound } from '../store/round-context';
import { useMedia } from '../video/media-context';
import { rememberedMode } from '../video/devices';
import type { MediaMode } from '../video/modes';

const keyOf = (id: string) => `round-inside:${id}`;

export type Entry = { inside: boolean; pending: boolean; error: Error | null; enter: (mode: MediaMode) => Promise<void>; leave: () => Promise<void> };

/** Coming in and going out; a screen on a wall does neither. A reload of the same tab comes back in by itself, in the mode chosen before. */
export function useEntry(id: string, wall = false): Entry {
  const link = useRoundLink();
  const media = useMedia();
  const navigate = useNavigate();
  const [inside, setInside] = useState(() => sessionStorage.getItem(keyOf(id)) === 'yes');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const loaded = useRound((view) => view.round !== null);

  useEffect(() => {
    if (!inside || !loaded || wall) return;
    const mode = rememberedMode();
    void link.enter(media.tabFor(mode)).catch(() => null).then((place) => media.enter(mode, place));
    // Only when the page begins inside; entering by the door does the same itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [loaded]);

  const enter = useCallback(async (mode: MediaMode) => {
    setPending(true);
    setError(null);
    try {
      const place = await link.enter(media.tabFor(mode));
      sessionStorage.setItem(keyOf(id), 'yes');
      void media.enter(mode, place);
      setInside(true);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error('unknown'));
    } finally {
      setPending(false);
    }
  }, [id, link, media]);

  const leave = useCallback(async () => {
    sessionStorage.removeItem(keyOf(id));
    const sessionId = link.store.read().round?.sessionId;
    media.hangUp();
    await link.leave();
    setInside(false);
    void navigate(sessionId ? `/sessions/${sessionId}` : '/sessions');
  }, [id, link, media, navigate]);

  return { inside, pending, error, enter, leave };
}
