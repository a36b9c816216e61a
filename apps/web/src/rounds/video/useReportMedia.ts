import { useEffect } from 'react';
import { useMe } from '../../app/me';
import { useRoundLink, useRoundState } from '../store/round-context';
import { useMediaView } from './media-context';

/** Tells the round whether this member has sound or picture, when it does not know it yet. */
export function useReportMedia(): void {
  const link = useRoundLink();
  const { id } = useMe();
  const on = useMediaView((view) => view.line === 'on');
  const known = useRoundState((round) => round.present.find((one) => one.member.id === id)?.media);
  useEffect(() => {
    if (known === undefined || known === on) return;
    const timer = setTimeout(() => void link.command({ type: 'media', media: on }), 1500);
    return () => clearTimeout(timer);
  }, [link, on, known]);
}
