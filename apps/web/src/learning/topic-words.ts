import type { Commitment, Topic, TopicMap } from '@without-walls/contracts';
import type { RingFill, RingMark } from '@without-walls/ui';

/** How a topic looks, and what it is called: had live, made up, coming, missing. */
export function topicLook({ state, kind, times }: Pick<Topic, 'state' | 'kind' | 'times'>): { label: string; fill: RingFill; mark: RingMark } {
  if (state === 'have') return kind === 'make-up' ? { label: 'you have it, made up', fill: 'full', mark: 'loop' } : { label: times > 1 ? `you have it, heard ${times} times` : 'you have it', fill: 'full', mark: 'tick' };
  return state === 'coming' ? { label: 'you miss it; it is coming', fill: 'tint', mark: 'dot' } : { label: 'you miss it; no date yet', fill: 'open', mark: 'dash' };
}

export type CommitmentAnswer = Commitment['answers'][number]['answer'];
/** "Did you try it?" */
export const commitmentAnswerWords: Record<CommitmentAnswer, string> = { yes: 'Yes', partly: 'Partly', no: 'Not yet', 'not-suitable': 'It does not fit' };

export const lapseWords: Record<NonNullable<Topic['lapsed']>, string> = { expired: 'you had it, but it is too long ago', 'new-version': 'you had an earlier version; the new one has to be heard' };

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
/** How far somebody is, in a sentence that fits into the ring. */
export function standingSentence({ have, of, needed, completedAt }: Pick<TopicMap, 'have' | 'of' | 'needed' | 'completedAt'>): string {
  if (completedAt) return `${have} of ${of}: complete since ${date.format(new Date(completedAt))}`;
  const left = needed - have;
  return `${have} of ${of}; ${left} more to complete`;
}
