import type { FollowUp, LetterBody } from '@without-walls/contracts';
import { clockWords, dayWords, readerZone } from '@without-walls/ui';

export const followUpWords: Record<FollowUp['state'], string> = { due: 'No answer yet', done: 'Done', partly: 'Partly done', 'not-done': 'Not done', unknown: 'Not known' };

export const reasonWords: Record<NonNullable<FollowUp['reason']>, string> = {
  'person-declined': 'The person chose otherwise', 'circumstances-changed': 'Circumstances changed', 'did-not-attend': 'The appointment did not happen', 'condition-not-met': 'The condition for it was not met', 'not-available': 'Not available here',
  'made-worse': 'It was tried and made things worse', 'other-priority': 'Something else came first', 'person-died': 'The person has died', other: 'Another reason',
};

/** `Sunday 22 November 2026` in the reader's zone, as a letter says it. */
export function letterDate(instant: string, zone = readerZone()): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(new Date(instant)).replace(',', '');
}

/** A calendar day of the letter, whatever zone the reader is in. */
export const calendarDay = (day: string): string => letterDate(`${day}T12:00:00Z`, 'UTC');

export const signedWords = (instant: string): string => `${dayWords(new Date(instant), Date.now(), readerZone())}, ${clockWords(new Date(instant), readerZone())}`;

type Adviser = LetterBody['advisers'][number];

/** "Consultant, pain medicine, GMC 7012345": what is known of who advised. */
export const adviserDetails = (adviser: Adviser, discipline: string | null): string => [adviser.profession, discipline && discipline.toLowerCase() !== adviser.profession.toLowerCase() ? discipline : null, adviser.registration].filter(Boolean).join(', ');

/** Follow-ups that wait for an answer now: those whose day has come, one checkpoint after the other. */
export function dueNow(followUps: readonly FollowUp[], now: number): readonly FollowUp[] {
  return followUps.filter((one) => one.state === 'due' && Date.parse(one.dueAt) <= now);
}

/** The follow-ups of one recommendation, first day first. */
export function followUpsOf(followUps: readonly FollowUp[], recommendationId: string): readonly FollowUp[] {
  return followUps.filter((one) => one.recommendationId === recommendationId).sort((a, b) => Number(a.checkpoint) - Number(b.checkpoint));
}
