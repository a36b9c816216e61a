import type { TriageOutcome } from '@without-walls/contracts';

export type Agreement = 'none-yet' | 'agree' | 'split';

/** Whether opinions point the same way. One opinion agrees with itself. */
export function agreement(opinions: readonly { outcome: TriageOutcome }[]): Agreement {
  const first = opinions[0];
  if (!first) return 'none-yet';
  return opinions.every((opinion) => opinion.outcome === first.outcome) ? 'agree' : 'split';
}

/** Facts for the reveal. `mine`: the one who reveals has filed, or need not. */
export interface RevealFacts {
  readonly state: 'open' | 'revealed' | 'decided';
  readonly filed: number;
  readonly expected: number;
  readonly pastDeadline: boolean;
  readonly urgent: boolean;
}

/**
 * Opinions are revealed together, so that the senior voice does not lead. When all have filed it may be done at once;
 * after the deadline, or for an urgent case, one opinion is enough. `opinion_required` when there is none.
 */
export function mayReveal(facts: RevealFacts): 'yes' | 'wrong_state' | 'opinion_required' {
  if (facts.state !== 'open') return 'wrong_state';
  if (facts.filed === 0) return 'opinion_required';
  return facts.filed >= facts.expected || facts.pastDeadline || facts.urgent ? 'yes' : 'opinion_required';
}
