import type { CaseView, CheckResult } from '@without-walls/contracts';
import type { Tone } from '@without-walls/ui';

type Mark = CheckResult['marks'][number];
type Tier = Mark['tier'];

/** Tiers in words, each with a sign and a tone of its own. */
export const tierWords: Record<Tier, { label: string; sign: string; tone: Tone }> = {
  block: { label: 'Must go', sign: '■', tone: 'red' },
  warn: { label: 'Please decide', sign: '▲', tone: 'amber' },
  hint: { label: 'Hint', sign: '●', tone: 'blue' },
};

/** What was done about a mark. */
export const decidedWords: Record<NonNullable<Mark['decided']>, string> = { replaced: 'Replaced', removed: 'Left out', 'not-an-identifier': 'Kept: not an identifier', 'kept-with-reason': 'Kept with a reason' };

export type MarkReason = NonNullable<CaseView['decisions'][number]['reason']>;

/** Reasons for keeping words that were marked amber. */
export const reasonWords: Record<MarkReason, string> = { 'clinical-term': 'A clinical term', 'public-eponym': 'A test or condition named after someone', 'common-word': 'An ordinary word', 'large-place': 'A place too large to point at anyone', other: 'Something else that names nobody' };

/** `judged not to identify` for words; a place or another thing is kept although it is what it looks like. */
export const actionOfReason: Record<MarkReason, 'not-an-identifier' | 'kept-with-reason'> = { 'clinical-term': 'not-an-identifier', 'public-eponym': 'not-an-identifier', 'common-word': 'not-an-identifier', 'large-place': 'kept-with-reason', other: 'kept-with-reason' };

const types: Record<string, string> = {
  NAME: 'Name', RELATIVE: 'Relative', CLINICIAN: 'Clinician', DOB: 'Date of birth', DATE: 'Date', AGE90: 'Age over 89', NHS: 'NHS number', CHI: 'CHI number', NINO: 'National Insurance number', ID: 'Number', PHONE: 'Phone', EMAIL: 'E-mail', URL: 'Web address', IP: 'Network address',
  POSTCODE: 'Postcode', ADDRESS: 'Address', PLACE: 'Place', FACILITY: 'Health service', ORG: 'Organisation', DEVICE: 'Device number', VEHICLE: 'Vehicle', UNKNOWN_CAPITALISED: 'Unknown word',
};

/** What kind of thing a mark is, in words. */
export const typeWords = (type: string): string => types[type] ?? 'Identifier';

/** `2 must go, 1 to decide`: what is open, or the sentence that nothing is. */
export function openWords(counts: { block: number; undecided: number }): string {
  const parts = [counts.block > 0 ? `${counts.block} must go` : null, counts.undecided > 0 ? `${counts.undecided} to decide` : null].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'No identifiers found by the checker';
}
