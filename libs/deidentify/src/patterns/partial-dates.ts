import type { Find } from '../rules.js';
import { MONTH, WEEKDAY } from './date-words.js';
import { DATE_PARTS, dated } from './dates.js';
import { bounded, whole } from './scan.js';
import { scanWithin, windowsAround } from './windows.js';

const { ORDINAL, FULL_YEAR } = DATE_PARTS;
/** "may", "mar", "sat", "sun" and "march" are everyday words: those need a capital. */
const EVERYDAY = /^(?:may|mar|march|sat|sun|mon|wed|fri)\b/;
const HOLIDAY =
  "(?:christmas(?: day| eve)?|xmas(?: day| eve)?|boxing day|new year'?s? (?:day|eve)|good friday|easter (?:sunday|monday|saturday|weekend)|(?:early |late |spring |summer |august |may )?bank holiday(?: monday| weekend)?|bonfire night|halloween|valentine'?s day|mother'?s day|father'?s day|remembrance (?:day|sunday)|st patrick'?s day|st andrew'?s day|burns night|thanksgiving(?: day)?|independence day|fourth of july|4th of july|labor day|memorial day|canada day|pancake day|shrove tuesday|ash wednesday|palm sunday|hogmanay|eid al[\\- ](?:fitr|adha)|jubilee (?:weekend|day))";
const DAY_MONTH = bounded(`(?:${WEEKDAY}[,.]? {1,2}(?:the )?)?(?:${ORDINAL} {0,1}(?:of )?[\\- ]?${MONTH}|${MONTH}[. ]{1,2}(?:the )?${ORDINAL}(?![:.]\\d))`, 'giu');
const MONTH_YEAR = bounded(`(?:early |mid |late )?(?<month>${MONTH})[ .,\\-/']{1,3}(?:of |in )?(?:${FULL_YEAR}|'?\\d\\d(?![\\d/%]|[:.]\\d))`, 'giu');
const NUMERIC_MONTH = bounded(`(?:0?[1-9]|1[0-2])[/\\-](?:19|20)\\d\\d|(?:19|20)\\d\\d[/\\-](?:0[1-9]|1[0-2])`);
const ZERO_PADDED = bounded('(?:on|since|from|until|till|by|dated?|of|due|seen|for|before|after)[: ]{1,2}(?:the )?(?<value>0[1-9]/(?:0[1-9]|1[0-2]|[12]\\d|3[01])|(?:[12]\\d|3[01])/0[1-9])(?!/)', 'giu');
const LABELLED = bounded('(?:dated?|d\\.?o\\.?[ai]\\.?|date of (?:admission|injury|accident|onset|surgery|discharge|birth)|dob|admitted|discharged)[:=] {0,2}(?<value>\\d{1,2}[/.\\-]\\d{1,2})(?![/\\d])', 'giu');
const WEEKDAY_DAY = bounded(`${WEEKDAY},? {1,2}(?:the )?(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)`, 'giu');
const THE_DAY = bounded('(?:on|since|by|until|from|of) the (?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)(?! (?:floor|time|percentile|centile|week|day|visit|session|attempt|episode|century|stage|line|rib|decade|anniversary))', 'giu');
const HOLIDAYS = bounded(`${HOLIDAY}(?:,? (?:of |in )?(?:${FULL_YEAR}|last year|this year))?`, 'giu');
const BIRTH_YEAR = bounded('(?:born (?:in )?|(?:d\\.?o\\.?b\\.?|yob|year of birth)[: ]{1,2})(?<value>(?:19|20)\\d\\d)', 'giu');

const MONTH_WORD = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/gi;
const FEAST_WORD = /christmas|xmas|boxing|new year|friday|easter|holiday|bonfire|halloween|valentine|mother'?s day|father'?s day|remembrance|st patrick|st andrew|burns|thanksgiving|independence|of july|labor|memorial|canada|pancake|tuesday|wednesday|palm|hogmanay|\beid\b|jubilee/gi;

const needsCapital = (text: string): boolean => EVERYDAY.test(text);

function group(match: RegExpExecArray, rule: Find['rule']): Find {
  const value = match.groups?.['value'] ?? '';
  const start = match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length, rule };
}

/** A day without a year names a date too; months, years and feasts narrow one down. */
export function findPartialDates(text: string): Find[] {
  const months = windowsAround(text, MONTH_WORD, 32, 24);
  const digits = windowsAround(text, /\d+/g, 36, 12);
  const judge = (m: RegExpExecArray): Find | undefined => (needsCapital(m[0]) ? undefined : { ...whole(m), rule: 'date.partial' });
  const worded = [...scanWithin(text, months, DAY_MONTH, judge), ...scanWithin(text, digits, WEEKDAY_DAY, judge), ...scanWithin(text, windowsAround(text, FEAST_WORD, 24, 40), HOLIDAYS, judge)];
  return [
    ...worded,
    ...scanWithin(text, months, MONTH_YEAR, (m) => (needsCapital(m.groups?.['month'] ?? '') && !/(?:19|20)\d\d$/.test(m[0]) ? undefined : { ...whole(m), rule: 'date.partial' })),
    ...scanWithin(text, digits, NUMERIC_MONTH, (m) => ({ ...whole(m), rule: 'date.partial' })),
    ...scanWithin(text, digits, ZERO_PADDED, (m) => group(m, 'date.partial')),
    ...scanWithin(text, digits, LABELLED, (m) => group(m, 'date.partial')),
    ...scanWithin(text, digits, THE_DAY, (m) => ({ ...whole(m), start: m.index + m[0].lastIndexOf(' ') + 1, rule: 'date.partial' })),
    ...scanWithin(text, digits, BIRTH_YEAR, (m) => ({ ...group(m, 'dob'), tier: 'warn' as const, score: 0.7 })),
  ].map((find) => (find.rule === 'date.partial' ? { ...dated(text, find) } : find));
}
