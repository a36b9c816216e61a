import type { RoundState } from '@without-walls/contracts';

export type Kind = RoundState['contributions'][number]['kind'];

/** Open ones first in the order they came; answered ones last. */
export function boardOf(contributions: RoundState['contributions'], kind: Kind): RoundState['contributions'] {
  const mine = contributions.filter((one) => one.kind === kind);
  return [...mine.filter((one) => !one.answered), ...mine.filter((one) => one.answered)];
}

/** Why a suggestion has to wait, in words; null when it can be made. */
export function suggestionWait(round: Pick<RoundState, 'phase' | 'peersClosed' | 'state' | 'currentItemId'>, refused: boolean): string | null {
  if (!refused) return null;
  if (round.state !== 'live' || round.currentItemId === null) return 'Suggestions begin with a case.';
  if (round.phase === 'present' || round.phase === 'clarify') return 'Suggestions come in the next part. Now there are questions.';
  if (round.phase === 'suggest' && !round.peersClosed) return 'The sites speak first. Yours is welcome when their turn is over.';
  return 'Suggestions are closed for this case.';
}

/** ", and by Ngozi Balogun" for what was merged into one. */
export function alsoWords({ also }: Pick<RoundState['contributions'][number], 'also'>): string {
  return also && also.length > 0 ? `, and by ${also.map((member) => member.name).join(' and ')}` : '';
}
