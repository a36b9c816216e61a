import type { Find } from '../rules.js';
import { bounded, digitsOf, scan, whole } from './scan.js';
import { scanWithin, windowsAround } from './windows.js';

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+'\-]{0,63} {0,2}(?:@|\[at\]|\(at\)| at (?=[a-z\d\-]{1,40} dot [a-z]|(?:gmail|hotmail|yahoo|outlook|icloud|btinternet|googlemail|live|nhs|aol|sky|me|protonmail)\.[a-z])) {0,2}[\p{L}\p{N}][\p{L}\p{N}\-]{0,62}(?:(?:\.| ?\[dot\] ?| ?\(dot\) ?| dot )[\p{L}\p{N}][\p{L}\p{N}\-]{0,62}){1,5}/giu;
const AT_SIGN = /@|[[(]at[\])]| at [a-z\d-]{1,40}(?:\.| dot )[a-z]/gi;
const DIGITS = /\d{2,}/g;
const UK_PHONE = /(?<![\p{L}\p{N}+.])(?:\+44|0044|\(\+44\))[ .\-]{0,2}(?:\(0\))?(?:[ .()\-]{0,2}\d){9,10}(?!\d)|(?<![\p{L}\p{N}+.])\(?0[1-9](?:[ .()\-]{0,2}\d){8,9}(?!\d)/gu;
const US_PHONE = /(?<![\p{L}\p{N}+.])(?:\+?1[ .\-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .\-])\d{3}[ .\-]\d{4}(?:,? ?(?:x|ext\.?) ?\d{1,6})?(?!\d)/gu;
const INTERNATIONAL = /(?<![\p{L}\p{N}])(?:\+|00)[1-9](?:[ .()\-]{0,2}\d){7,14}(?!\d)/gu;
const SHORT_US = bounded('[2-9]\\d{2}-\\d{4}');
const LABELLED = /(?<![\p{L}\p{N}])(?:tel(?:ephone)?|phone|mob(?:ile)?|fax|cell|landline|bleep|pager|ext(?:ension)?|whats ?app|call(?:ed)? (?:her|him|them|me|us|back)? ?on|contact(?:able)?(?: number| no)?(?: on| at)?|ring)(?: ?(?:no|num|number|#))?[ .:#=]{1,4}(?:is )?(?<number>[+(]?\d(?:[ .()\-]{0,2}\d){2,14})(?!\d)/giu;

const isPhone = (match: RegExpExecArray): Find | undefined => {
  const digits = digitsOf(match[0]);
  return digits.length >= 10 && digits.length <= 15 ? { ...whole(match), rule: 'phone' } : undefined;
};

function judgeLabelled(match: RegExpExecArray): Find {
  const end = match.index + match[0].length;
  return { start: end - (match.groups?.['number'] ?? '').length, end, rule: 'phone.labelled' };
}

/** Telephone, fax and bleep numbers: UK, North American and international forms. */
export function findPhones(text: string): Find[] {
  return [
    ...scan(text, UK_PHONE, isPhone),
    ...scan(text, US_PHONE, isPhone),
    ...scan(text, INTERNATIONAL, (m) => ({ ...whole(m), rule: 'phone' })),
    ...scan(text, SHORT_US, (m) => ({ ...whole(m), rule: 'phone', tier: 'warn', score: 0.6 })),
    ...scanWithin(text, windowsAround(text, DIGITS, 48, 24), LABELLED, judgeLabelled),
  ];
}

/** E-mail addresses, also written "name [at] place dot uk". */
export function findEmails(text: string): Find[] {
  return scanWithin(text, windowsAround(text, AT_SIGN, 70, 160), EMAIL, (m) => ({ ...whole(m), rule: 'email' }));
}
