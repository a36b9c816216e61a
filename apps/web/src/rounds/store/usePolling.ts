import { useEffect } from 'react';
import { useConnection } from '../../app/live/connection';
import { useRound, useRoundLink } from './round-context';

export const everyMs = 3000;
const calmMs = 20_000;
/** Every so many polls the snapshot is read, which also says whether the server has recovered. */
const fullEvery = 5;

/** True while news does not come by itself: what is shown has to be asked for. */
export function useNoNews(): boolean {
  const { socket, online } = useConnection();
  const degraded = useRound((view) => view.degraded);
  return online && (socket !== 'up' || degraded);
}

/** For a query of what belongs to the round: how often it is asked again, if it has to be. */
export const useAskedAgain = (): { refetchInterval: number | false } => ({ refetchInterval: useNoNews() ? everyMs : false });

/** While news does not come by itself it is fetched every three seconds. True while that is so. */
export function usePolling(): boolean {
  const link = useRoundLink();
  const polling = useNoNews();
  useEffect(() => {
    let turn = 0;
    const poll = () => void ((turn += 1) % fullEvery === 0 ? link.refresh() : link.catchUp());
    const timer = polling ? setInterval(poll, everyMs) : setInterval(() => void link.heartbeat(), calmMs);
    return () => clearInterval(timer);
  }, [polling, link]);
  return polling;
}
