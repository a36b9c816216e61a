import type { FollowUp, LetterBody, LetterView } from '@without-walls/contracts';

export const followUpWords: Record<FollowUp['state'], string> = { due: 'No answer yet', done: 'Done', partly: 'Partly done', 'not-done': 'Not done', unknown: 'Not known' };

export const reasonWords: Record<NonNullable<FollowUp['reason']>, string> = {
  'person-declined': 'The person chose otherwise', 'circumstances-changed': 'Circumstances changed', 'did-not-attend': 'The appointment did not happen', 'condition-not-met': 'The condition for it was not met', 'not-available': 'Not available here',
  'made-worse': 'It was tried and made things worse', 'other-priority': 'Something else came first', 'person-died': 'The person has died', other: 'Another reason',
};

/** `Sunday 22 November 2026` in the reader's zone, as a letter says it. */
export function letterDate(instant: string, zone = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(new Date(instant)).replace(',', '');
}

/** A calendar day of the letter, whatever zone the reader is in. */
export const calendarDay = (day: string): string => letterDate(`${day}T12:00:00Z`, 'UTC');

type Adviser = LetterBody['advisers'][number];

/** "Consultant, pain medicine, GMC 7012345": what is known of who advised. */
export function adviserDetails(adviser: Adviser, discipline: string | null): string {
  const said = discipline?.toLowerCase().includes(adviser.profession.toLowerCase());
  return [said ? null : adviser.profession, discipline, adviser.registration].filter(Boolean).join(', ');
}

/** Follow-ups that wait for an answer now: those whose day has come, one checkpoint after the other. */
export function dueNow(followUps: readonly FollowUp[], now: number): readonly FollowUp[] {
  return followUps.filter((one) => one.state === 'due' && Date.parse(one.dueAt) <= now);
}

/** The follow-ups of one recommendation, first day first. */
export function followUpsOf(followUps: readonly FollowUp[], recommendationId: string): readonly FollowUp[] {
  return followUps.filter((one) => one.recommendationId === recommendationId).sort((a, b) => Number(a.checkpoint) - Number(b.checkpoint));
}

/** All follow-ups: first the 30 days of every recommendation in the order of the letter, then the 90 days. */
export function inLetterOrder(letter: Pick<LetterView, 'followUps' | 'body'>): readonly FollowUp[] {
  const place = new Map(letter.body.recommendations.map((row, index) => [row.id, index]));
  return [...letter.followUps].sort((a, b) => Number(a.checkpoint) - Number(b.checkpoint) || (place.get(a.recommendationId) ?? 0) - (place.get(b.recommendationId) ?? 0));
}
