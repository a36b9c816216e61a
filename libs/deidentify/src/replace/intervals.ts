import { readDate, type PlainDate } from './read-date.js';

const DAY_MS = 86_400_000;
const utc = (date: PlainDate): number => Date.UTC(date.year, (date.month ?? 7) - 1, date.day ?? (date.month ? 15 : 1));

function wholeMonths(from: PlainDate, to: PlainDate): number {
  const months = (to.year - from.year) * 12 + (to.month ?? 7) - (from.month ?? 7);
  return (to.day ?? 15) < (from.day ?? 15) ? months - 1 : months;
}

const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** "8 months before referral"; undefined when a date cannot be read. @param refDate ISO date of the referral */
export function intervalWords(text: string, refDate: string | undefined): string | undefined {
  const [date, reference] = [readDate(text), refDate ? readDate(refDate) : undefined];
  if (!date || !reference) return undefined;
  const days = Math.round((utc(reference) - utc(date)) / DAY_MS);
  const [distance, side] = [Math.abs(days), days < 0 ? 'after referral' : 'before referral'];
  if (distance < 14) return `${count(distance, 'day')} ${side}`;
  if (distance < 61) return `${count(Math.round(distance / 7), 'week')} ${side}`;
  const months = days < 0 ? wholeMonths(reference, date) : wholeMonths(date, reference);
  return months < 24 ? `${count(months, 'month')} ${side}` : `${count(Math.floor(months / 12), 'year')} ${side}`;
}

/** Age in words for a date of birth: "62-year-old", or "90 or over" from 90 on. @param refDate ISO date the age is for */
export function ageWords(birth: string, refDate: string | undefined): string | undefined {
  const [date, reference] = [readDate(birth), refDate ? readDate(refDate) : undefined];
  if (!date || !reference) return undefined;
  const years = Math.floor(wholeMonths(date, reference) / 12);
  if (years < 0 || years > 125) return undefined;
  if (years > 89) return '90 or over';
  return years < 2 ? `${count(Math.max(0, wholeMonths(date, reference)), 'month')} old` : `${years}-year-old`;
}

/** "early 2023", "2023": coarser words for a date. */
export function coarseWords(text: string): string[] {
  const date = readDate(text);
  if (!date) return [];
  const part = date.month === undefined ? undefined : date.month < 5 ? 'early' : date.month < 9 ? 'mid' : 'late';
  return part === undefined ? [String(date.year)] : [`${part} ${date.year}`, String(date.year)];
}
