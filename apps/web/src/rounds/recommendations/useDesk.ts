import { useEffect, useMemo } from 'react';
import { useRound, useRoundLink, useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import { choose, closeRow, openRow, type AdviceDesk, type OpenRow } from './desk';
import { KeptRows } from './kept-rows';

/** The advice panel of this screen: which case it is turned to, and which rows are open. */
export function useDesk() {
  const link = useRoundLink();
  const { id: memberId } = useSelf();
  const roundId = useRoundState((round) => round.id);
  const desk = useRound((view) => view.desk);
  const kept = useMemo(() => new KeptRows(roundId, memberId), [roundId, memberId]);
  const acts = useMemo(() => {
    const change = (next: (desk: AdviceDesk) => AdviceDesk) => link.store.set({ desk: next(link.store.read().desk) });
    return {
      open: (row: OpenRow) => change((now) => openRow(now, row)),
      close: (id: string) => change((now) => closeRow(now, id)),
      turnTo: (itemId: string) => {
        const { round } = link.store.read();
        if (round) change(() => choose(round, itemId, kept.all()));
      },
    };
  }, [link, kept]);
  return { desk, kept, ...acts };
}

/** What was begun before a reload lies open again. Called once in a room. */
export function useRowsBegunBefore(): void {
  const { kept, open } = useDesk();
  const wall = useWall();
  useEffect(() => {
    if (!wall) for (const row of kept.all()) open(row);
  }, [wall, kept, open]);
}
