import type { AgendaItem, RoundCommand, RoundState } from '@without-walls/contracts';
import { outOfTurn, refusalOf } from '../may';
import { useCan, useRoundState } from '../store/round-context';
import { useSelf } from '../useSelf';
import { startFields } from './start-fields';

const anyId = '00000000-0000-4000-8000-000000000001';

/** The case that advice is shown for: the current one, else the last one that was done. */
function adviceItem(round: RoundState): AgendaItem | null {
  const current = round.agenda.find((item) => item.id === round.currentItemId);
  if (current) return current.case ? current : null;
  return round.agenda.findLast((item) => item.case && item.state === 'done') ?? null;
}

/** Whether advice can be written now, and if not, why, in words. */
export function useAdviceItem(): { item: AgendaItem | null; may: boolean; /** It would be out of turn, by the right of who leads. */ early: boolean; wait: string | null } {
  const self = useSelf();
  const can = useCan();
  const item = useRoundState(adviceItem);
  const command: RoundCommand | null = item?.case ? { type: 'put-recommendation', recommendationId: anyId, fields: { ...startFields(item.id, item.case.id), text: 'x' }, expectedVersion: 0 } : null;
  const refusal = useRoundState((round) => (command ? refusalOf(round, command, self, can) : 'wrong_state'));
  const early = useRoundState((round) => command !== null && outOfTurn(round, command, self, can));
  const own = item?.case?.presenter.id === self.id;
  const wait = refusal === null ? null : own ? 'The team writes its advice here. You see it as it is written.' : refusal === 'wrong_state' ? (item ? 'They are written in the next part, when the sites and the hub have spoken.' : 'They belong to a case.') : null;
  return { item, may: refusal === null, early, wait };
}
