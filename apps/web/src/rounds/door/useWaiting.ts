import { readWaiting, waitInLobby } from '@without-walls/contracts';
import { useEffect, useRef } from 'react';
import { call } from '../../app/api/call';
import { whenConnected } from '../../app/live/socket';
import { useRead } from '../../app/query/useRead';

const lookEveryMs = 4000;

/** Asks to be let in, again after every lost line, and looks whether it was done. News comes by the socket; the look is for when that is down. */
export function useWaiting(id: string, onAdmitted: () => void) {
  const query = useRead(['lobby', id, 'me'], readWaiting, { params: { id } }, { refetchInterval: lookEveryMs });
  const admitted = query.data?.state === 'admitted';
  const told = useRef(onAdmitted);
  told.current = onAdmitted;
  useEffect(() => {
    const ask = () => void call(waitInLobby, { params: { id } }).catch(() => undefined);
    ask();
    return whenConnected(ask);
  }, [id]);
  useEffect(() => {
    if (admitted) told.current();
  }, [admitted]);
  return query;
}
