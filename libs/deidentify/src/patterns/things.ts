import type { Find } from '../rules.js';
import { bounded, digitsOf, scan, whole } from './scan.js';
import { scanWithin, windowsAround } from './windows.js';

const PLATE_NEW = bounded('[A-HJ-PR-Y][A-Y]\\d[\\dO] ?[A-HJ-PR-Z]{3}');
const PLATE_OLD = bounded('(?:[A-HJ-NPR-TV-Y]\\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\\d{1,3}[A-HJ-NPR-TV-Y])');
const PLATE_LABELLED = bounded("(?:(?:(?:car|vehicle|van|motorbike|lorry|truck) )?(?:reg(?:istration)?(?: ?(?:no|number|plate|mark))?|(?:number|licen[cs]e) plate|plate(?: no| number)?|vrm)|(?:car|van|vehicle|lorry|truck|motorbike) (?=[A-Z\\d]{2}))[ :.(]{1,3}(?:is |was |no |number )?(?<value>(?=[A-Z\\d\\- ]{0,8}\\d)[A-Z\\d]{1,4}[ \\-]?[A-Z\\d]{2,5})", 'giu');
const VEHICLE_WORD = /reg|plate|vrm|vehicle|car|van|lorry|truck|motorbike/gi;
const SERIAL_WORD = /serial|s\/n|\bsn|udi|lot|model|device|implant|imei|mac/gi;
const VIN = bounded('[A-HJ-NPR-Z\\d]{17}');
const SERIAL = bounded('(?:serial(?: ?(?:no|num|number|#))?|s/n|sn|udi|lot(?: ?(?:no|number))?|model(?: ?(?:no|number))?|device(?: ?(?:id|identifier|no|number|serial))|implant(?: ?(?:id|no|number|serial))|imei|mac(?: address)?)\\.?[ ]{0,2}[:#=]?[ ]{0,2}(?:is |was |no\\.? )?(?<value>(?=[A-Z\\d\\-/.:]{0,30}\\d)[A-Z\\d][A-Z\\d\\-/.:]{3,30})', 'giu');
const SERIAL_FORM = bounded('(?:[A-Z]{2,4}\\d{6,9}[A-Z]{1,2}|[A-Z]{3,4}-\\d{4,8}-[A-Z\\d]{1,6}|SN-?[A-Z\\d\\-]{5,20})');
const MAC = bounded('(?:[\\dA-Fa-f]{2}[:\\-]){5}[\\dA-Fa-f]{2}');
const AGE = bounded('(?:aged?(?: is| of|:)? {0,2}(?<a>9\\d|1[01]\\d)(?![\\d/%])|(?<b>9\\d|1[01]\\d)(?:[ \\-]{0,2}(?:years?|yrs?)(?:[ \\-](?:old|of age))?|[ \\-]?y(?:/|\\.)?o\\.?|[ ]?[MF](?![\\p{L}\\p{N}])))', 'giu');
const AGE_WORDS = bounded('(?:ninety|one hundred|a hundred)(?:[ \\-](?:one|two|three|four|five|six|seven|eight|nine|and (?:one|two|three|four|five)))?[ \\-]years?(?:[ \\-]old)?', 'giu');

function group(match: RegExpExecArray): { start: number; end: number } {
  const value = match.groups?.['value'] ?? '';
  const start = match.index + match[0].lastIndexOf(value);
  return { start, end: start + value.length };
}

/** Number plates and vehicle numbers, by form in capitals or by the words before them. */
export function findVehicles(text: string): Find[] {
  return [
    ...scan(text, PLATE_NEW, (m) => ({ ...whole(m), rule: 'vehicle' })),
    ...scanWithin(text, windowsAround(text, VEHICLE_WORD, 10, 40), PLATE_LABELLED, (m) => (digitsOf(m.groups?.['value'] ?? '').length > 1 && /[A-Z][A-Z \-\d]{0,4}[A-Z]/.test(m.groups?.['value'] ?? '') ? { ...group(m), rule: 'vehicle' } : undefined)),
    ...scan(text, PLATE_OLD, (m) => (/(?:car|van|vehicle|reg|plate|driv|motor|lorry|truck)/i.test(text.slice(Math.max(0, m.index - 40), m.index)) ? { ...whole(m), rule: 'vehicle' } : undefined)),
    ...scanWithin(text, windowsAround(text, /[A-HJ-NPR-Z\d]{17}/g, 2, 2), VIN, (m) => (/\d{4}/.test(m[0]) && /[A-Z]/.test(m[0]) ? { ...whole(m), rule: 'vehicle' } : undefined)),
  ];
}

/** Serial numbers of implants and devices. */
export function findDevices(text: string): Find[] {
  return [
    ...scanWithin(text, windowsAround(text, SERIAL_WORD, 4, 60), SERIAL, (m) => (digitsOf(m.groups?.['value'] ?? '').length >= 3 && !/^(?:lot|model)\b/i.test(m[0].replace(/[:#].*/s, '')) || digitsOf(m.groups?.['value'] ?? '').length >= 4 ? { ...group(m), rule: 'device' } : undefined)),
    ...scanWithin(text, windowsAround(text, /\d{3,}/g, 16, 24), SERIAL_FORM, (m) => ({ ...whole(m), rule: 'device' })),
    ...scanWithin(text, windowsAround(text, /[\da-f]{2}[:-][\da-f]{2}[:-]/gi, 2, 24), MAC, (m) => ({ ...whole(m), rule: 'device' })),
  ];
}

/** Ages of 90 and more (HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)). */
export function findGreatAges(text: string): Find[] {
  return [...scan(text, AGE, (m): Find => ({ ...whole(m), rule: 'age.over89' })), ...scan(text, AGE_WORDS, (m): Find => ({ ...whole(m), rule: 'age.over89' }))];
}
