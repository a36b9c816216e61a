import type { Find } from '../rules.js';
import { MONTH, WEEKDAY } from './date-words.js';
import { LEFT, RIGHT, bounded, whole } from './scan.js';
import { scanWithin, windowsAround } from './windows.js';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ORDINAL = `${DAY}(?: ?(?:st|nd|rd|th))?`;
const YEAR = "(?:1[89]\\d\\d|20\\d\\d|'?\\d\\d(?!\\d|[:.,/]\\d))";
const FULL_YEAR = '(?:1[89]\\d\\d|20\\d\\d)';
const TIME = '(?:[T, ]{1,2}(?:at )?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: ?[ap]m)?Z?)?';
const WEEKDAY_FIRST = `(?:${WEEKDAY}[,.]? {1,2}(?:the )?)?`;

const NUMERIC = bounded(`${WEEKDAY_FIRST}(?<a>\\d{1,2})(?<sep> ?[/.\\-] ?)(?<b>\\d{1,2})\\k<sep>(?<y>(?:1[89]|20)\\d\\d|'?\\d\\d)${TIME}`, 'giu');
const SPACED = bounded(`(?<a>\\d\\d) (?<b>\\d\\d) (?<y>${FULL_YEAR})`);
const ISO = bounded(`(?<y>${FULL_YEAR})(?<sep>[/.\\-])(?<b>\\d{1,2})\\k<sep>(?<a>\\d{1,2})(?:T[\\d:.]{4,15}Z?)?`);
const COMPACT = bounded(`(?<y>(?:19|20)\\d\\d)(?<b>0[1-9]|1[0-2])(?<a>0[1-9]|[12]\\d|3[01])`);
const DAY_MONTH_YEAR = bounded(`${WEEKDAY_FIRST}(?:the )?${ORDINAL}[ .\\-/]{0,2}(?:(?:day )?of )?${MONTH}[ .,\\-/]{0,3}(?:of )?(?:in )?${YEAR}${TIME}`, 'giu');
const MONTH_DAY_YEAR = bounded(`${WEEKDAY_FIRST}${MONTH}[ .\\-/]{0,2}(?:the )?${ORDINAL}[ .,\\-/]{1,3}${YEAR}${TIME}`, 'giu');
const ROMAN = bounded(`${DAY}[./\\- ](?:i{1,3}|iv|vi{0,3}|i?x|xi{1,2})[./\\- ](?:1[89]|20)?\\d\\d`, 'giu');
const DOB_LABEL = /(?:d\.? ?o\.? ?b\.?|date of birth|birth ?date|born(?: on)?(?: the)?|birthday(?: is| on)?)[\s:.,=\-()]{0,4}(?:is |on |the )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?$/i;

const VERSION = /(?:version|v\.?|release) ?$/i;

function isDate(day: string | undefined, month: string | undefined): boolean {
  const a = Number(day);
  const b = Number(month);
  return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
}

/** Names a date of birth by the words before it. */
export function dated(text: string, find: Find): Find {
  return DOB_LABEL.test(text.slice(Math.max(0, find.start - 32), find.start)) ? { ...find, rule: 'dob' } : find;
}

/** Dates that name a day and a year, in British and North American styles. */
export function findFullDates(text: string): Find[] {
  const digits = windowsAround(text, /\d+/g, 24, 32);
  const numeric = [NUMERIC, SPACED, ISO, COMPACT].flatMap((pattern) =>
    scanWithin(text, digits, pattern, (m) => (isDate(m.groups?.['a'], m.groups?.['b']) && !VERSION.test(text.slice(Math.max(0, m.index - 10), m.index)) ? { ...whole(m), rule: 'date.full' } : undefined)),
  );
  const worded = [DAY_MONTH_YEAR, MONTH_DAY_YEAR, ROMAN].flatMap((pattern) => scanWithin(text, digits, pattern, (m): Find => ({ ...whole(m), rule: 'date.full' })));
  return [...numeric, ...worded].map((find) => dated(text, find));
}

export const DATE_PARTS = { DAY, ORDINAL, YEAR, FULL_YEAR, LEFT, RIGHT };
