import { useEffect, useRef } from 'react';
import { useMe } from '../../app/me';
import { useRoundLink, useRoundState } from '../store/round-context';
import { useMediaView } from './media-context';
import { mediaReport } from './media-report';

/** Tells the round whether this member has sound or picture, when it does not know it yet. */
export function useReportMedia(): void {
  const link = useRoundLink();
  const { id } = useMe();
  const on = useMediaView((view) => view.line === 'on');
  const known = useRoundState((round) => round.present.find((one) => one.member.id === id)?.media);
  const had = useRef(false);
  useEffect(() => {
    const say = mediaReport({ on, had: had.current, known });
    if (on || known !== true) had.current = on;
    if (say === null) return;
    const timer = setTimeout(() => {
      had.current = on;
      void link.command({ type: 'media', media: say });
    }, 1500);
    return () => clearTimeout(timer);
  }, [link, on, known]);
}
