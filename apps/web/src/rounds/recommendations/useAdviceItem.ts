import type { AgendaItem, RoundCommand } from '@without-walls/contracts';
import { outOfTurn, refusalOf } from '../may';
import { useCan, useRound, useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { useWall } from '../wall/wall';
import { adviceItem } from './desk';
import { startFields } from './start-fields';

const anyId = '00000000-0000-4000-8000-000000000001';

/** The case that advice is shown for, whether advice on it can be written now, and if not, why, in words. */
export function useAdviceItem(): { item: AgendaItem | null; may: boolean; /** It would be out of turn, by the right of who leads. */ early: boolean; wait: string | null } {
  const self = useSelf();
  const can = useCan();
  const wall = useWall();
  const item = useRound(({ round, desk }) => (round ? adviceItem(round, desk) : null));
  const command: RoundCommand | null = item?.case ? { type: 'put-recommendation', recommendationId: anyId, fields: { ...startFields(item.id, item.case.id), text: 'x' }, expectedVersion: 0 } : null;
  const refusal = useRoundState((round) => (command ? refusalOf(round, command, self, can) : 'wrong_state'));
  const early = useRoundState((round) => command !== null && outOfTurn(round, command, self, can));
  const own = item?.case?.presenter.id === self.id;
  const wait = refusal === null ? null : own ? 'The team writes its advice here. You see it as it is written.' : refusal === 'wrong_state' ? (item ? 'They are written in the next part, when the sites and the hub have spoken.' : 'They belong to a case.') : null;
  return { item, may: refusal === null && !wall, early: early && !wall, wait };
}
