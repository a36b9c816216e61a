import { useEffect } from 'react';
import { useConnection } from '../../app/live/connection';
import { useRound, useRoundLink } from './round-context';

const everyMs = 3000;
const calmMs = 20_000;
/** Every so many polls the snapshot is read, which also says whether the server has recovered. */
const fullEvery = 5;

/** While news does not come by itself it is fetched every three seconds. True while that is so. */
export function usePolling(): boolean {
  const link = useRoundLink();
  const { socket, online } = useConnection();
  const degraded = useRound((view) => view.degraded);
  const polling = online && (socket !== 'up' || degraded);
  useEffect(() => {
    let turn = 0;
    const poll = () => void ((turn += 1) % fullEvery === 0 ? link.refresh() : link.catchUp());
    const timer = polling ? setInterval(poll, everyMs) : setInterval(() => void link.heartbeat(), calmMs);
    return () => clearInterval(timer);
  }, [polling, link]);
  return polling;
}
