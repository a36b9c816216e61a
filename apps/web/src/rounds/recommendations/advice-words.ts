import type { RecommendationDraft, RecommendationFields } from '@without-walls/contracts';

type Fields = RecommendationFields;

export const domainWords: Record<Fields['domain'], string> = { medicines: 'Medicines', physical: 'Physical', psychological: 'Psychological', social: 'Social', investigation: 'Investigation', referral: 'Referral', 'self-management': 'Self-management', communication: 'Communication' };
export const ownerWords: Record<Fields['owner'], string> = { presenter: 'Presenter', 'practice-team': 'Practice team', pharmacist: 'Pharmacist', physiotherapist: 'Physiotherapist', psychologist: 'Psychologist', 'pain-team': 'Pain team', person: 'Person living with pain', other: 'Someone else' };
export const strengthWords: Record<Fields['strength'], string> = { strong: 'The team advises', suggest: 'The team suggests', consider: 'Worth considering' };

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `Thu 15 Jan 2027` for a calendar day, whatever zone the reader is in. */
export const dueWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** Owner, date and domain in a line. */
export function adviceMeta(row: Pick<RecommendationDraft, 'owner' | 'dueDate' | 'domain'>): string {
  return [ownerWords[row.owner], row.dueDate ? `by ${dueWords(row.dueDate)}` : 'no date', domainWords[row.domain].toLowerCase()].join(', ');
}

/** Words as choices of a select. */
export function optionsOf<V extends string>(words: Record<V, string>): { value: V; label: string }[] {
  return (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));
}
