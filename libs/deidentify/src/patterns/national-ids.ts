import type { Find } from '../rules.js';
import { isLuhn } from './check-digits.js';
import { bounded, digitsOf, scan, whole } from './scan.js';
import { scanWithin, windowsAround } from './windows.js';

const NINO = bounded('[A-Z]{2}[ .\\-]?\\d\\d[ .\\-]?\\d\\d[ .\\-]?\\d\\d[ .\\-]?[A-D]', 'giu');
const NINO_NEVER = /^(?:BG|GB|NK|KN|TN|NT|ZZ)/i;
const DRIVING = bounded('[A-Z]{1,5}9{0,4}[ ]?\\d{6}[ ]?[A-Z9]{2}[ ]?\\d[ ]?[A-Z]{2}');
const SSN = bounded('(?!000|666)[0-8]\\d{2}-(?!00)\\d{2}-(?!0000)\\d{4}');
const OHIP = bounded('\\d{4}[ \\-]\\d{3}[ \\-]\\d{3}(?:[ \\-]?[A-Z]{2})?');
const MBI = bounded('[1-9][A-Z][A-Z\\d]\\d-?[A-Z][A-Z\\d]\\d-?[A-Z]{2}\\d{2}');
const CARD = bounded('\\d(?:[ \\-]?\\d){12,18}');
const IBAN = bounded('[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){3,7}(?: ?[A-Z\\d]{1,3})?');

/** Numbers of people given out by states and banks, recognised by their form. */
export function findNationalIds(text: string): Find[] {
  return [
    ...scan(text, NINO, (m) => (NINO_NEVER.test(m[0]) ? undefined : { ...whole(m), rule: 'nino' })),
    ...scan(text, DRIVING, (m) => (digitsOf(m[0]).length >= 7 ? { ...whole(m), rule: 'id.driving' } : undefined)),
    ...scan(text, SSN, (m) => ({ ...whole(m), rule: 'id.ssn' })),
    ...scan(text, OHIP, (m) => ({ ...whole(m), rule: 'id.health-card' })),
    ...scan(text, MBI, (m) => ({ ...whole(m), rule: 'id.health-card' })),
    ...scan(text, CARD, (m) => (isLuhn(digitsOf(m[0])) ? { ...whole(m), rule: 'id.card' } : undefined)),
    ...scanWithin(text, windowsAround(text, /[A-Z]{2}\d\d ?[A-Z\d]{4}/g, 2, 36), IBAN, (m) => (/\d{6}/.test(m[0].replace(/ /g, '')) ? { ...whole(m), rule: 'id.card' } : undefined)),
  ];
}
