import type { Find } from '../rules.js';
import { scan } from '../patterns/scan.js';

const TITLED = /(?<![\p{L}\p{N}])(?<title>Mr|Mrs|Ms|Miss|Mx|Master|Dr|Doctor|Prof|Professor|Sister|Nurse|Sir|Dame|Lady|Lord|Rev|Reverend|Fr)\.?[ \n]{1,2}(?<name>\p{Lu}[\p{L}'\-]{0,40}\.?(?: \p{Lu}[\p{L}'\-]{0,40}){0,2})/gu;
const CLINICAL = /^(?:Dr|Doctor|Prof|Sister|Nurse)/;

/** A title followed by capitalised words. */
export function findTitled(text: string): Find[] {
  return scan(text, TITLED, (m) => ({
    start: m.index,
    end: m.index + m[0].length,
    rule: CLINICAL.test(m.groups?.['title'] ?? '') ? 'name.clinician' : 'name.titled',
  }));
}
