import type { RoundState } from '@without-walls/contracts';
import { nextPhase } from '@without-walls/domain';
import { isSuspended, nextItem } from '../agenda';
import { phaseWords } from '../phase-words';

/** What the facilitator's main button says; null when only Finish is left. */
export function nextStepWords(round: RoundState): string | null {
  if (round.state === 'lobby') return 'Begin the round';
  const phase = round.phase ? nextPhase(round.phase) : null;
  if (phase) return `Next: ${phaseWords[phase].name.toLowerCase()}`;
  const item = nextItem(round);
  if (item && isSuspended(round, item.id)) return `Go on with ${item.case ? `case ${item.case.code}` : item.title}`;
  if (item) return round.currentItemId ? `Next item: ${item.case?.code ?? item.title}` : `Begin: ${item.case?.code ?? item.title}`;
  return round.currentItemId ? 'End this item' : null;
}
