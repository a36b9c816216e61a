import { readLobby, type LobbyEntry } from '@without-walls/contracts';
import { announce } from '@without-walls/ui';
import { useEffect, useRef } from 'react';
import { useRead } from '../../app/query/useRead';
import { chime } from './chime';
import { lobbyNews } from './lobby-words';

const lookEveryMs = 10_000;
const nobody: readonly LobbyEntry[] = [];

/** Who waits and who was not let in; whoever comes new is heard and said. */
export function useLobby(roundId: string) {
  const items = useRead(['lobby', roundId, 'list'], readLobby, { params: { id: roundId } }, { refetchInterval: lookEveryMs }).data?.items ?? nobody;
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const waiting = items.filter((one) => one.state === 'waiting');
    const news = lobbyNews(waiting, known.current);
    known.current = new Set(waiting.map((one) => one.member.id));
    if (!news) return;
    chime();
    announce(news);
  }, [items]);
  return { waiting: items.filter((one) => one.state === 'waiting'), refused: items.filter((one) => one.state === 'refused') };
}
