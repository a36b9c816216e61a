import { useEffect } from 'react';
import { useMe } from '../../app/me';
import { useMedia } from '../video/media-context';
import { useRoundLink } from './round-context';
import { staysHere } from './stays-here';

/** Another tab or device of the same member has left; this one is still here, and says so. One that was asleep says so when it wakes. */
export function useStayHere(): void {
  const link = useRoundLink();
  const media = useMedia();
  const { id } = useMe();
  useEffect(() => {
    const stay = () => {
      // Who leaves by this tab hears of it by the socket before it is gone.
      if (!link.here) return;
      const present = link.store.read().round?.present.some((one) => one.member.id === id) ?? true;
      if (staysHere({ present, visible: document.visibilityState === 'visible', line: media.read().line })) void link.enter().catch(() => undefined);
    };
    const forget = link.onEvents((events) => {
      if (events.some((event) => event.type === 'member.left' && (event.payload as { memberId?: string }).memberId === id)) stay();
    });
    document.addEventListener('visibilitychange', stay);
    return () => {
      document.removeEventListener('visibilitychange', stay);
      forget();
    };
  }, [link, media, id]);
}
