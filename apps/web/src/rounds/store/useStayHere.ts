import { useEffect } from 'react';
import { useMe } from '../../app/me';
import { useRoundLink } from './round-context';

/** Another tab of the same member has left; this one is still here, and says so. */
export function useStayHere(): void {
  const link = useRoundLink();
  const { id } = useMe();
  useEffect(
    () =>
      link.onEvents((events) => {
        const last = events.findLast((event) => event.type === 'member.left' || event.type === 'member.joined');
        const payload = last?.payload as { memberId?: string } | undefined;
        if (last?.type === 'member.left' && payload?.memberId === id && document.visibilityState === 'visible') void link.enter().catch(() => undefined);
      }),
    [link, id],
  );
}
