import type { Find } from '../rules.js';
import { isBirthPrefix, isMod11 } from './check-digits.js';
import { bounded, digitsOf, scan, whole } from './scan.js';

const TEN_DIGITS = bounded('\\d(?:[ .\\-]{0,2}\\d){9}');
const LABEL = /(?:nhs|chi|h\s?&\s?c|health\s(?:and|&)\s(?:social\s)?care)[\s#:.\-()]{0,4}(?:(?:no|num|number|nr|id|identifier)\b[\s#:.\-()=]{0,4}|is\s{1,2}|of\s{1,2}){0,2}$/i;
const LABELLED = bounded('(?:NHS|CHI|H ?& ?C)(?: ?(?:no|num|number|nr|id)\\b)?[ .:#=\\-]{0,4}(?:is )?[ ]{0,2}(?<number>\\d(?:[ .\\-]{0,2}[\\dOoIl]){7,11})', 'giu');

function judgeTen(text: string, match: RegExpExecArray): Find | undefined {
  const digits = digitsOf(match[0]);
  const label = LABEL.exec(text.slice(Math.max(0, match.index - 40), match.index));
  const isChi = isBirthPrefix(digits) && (label === null || /^chi/i.test(label[0]));
  if (isMod11(digits)) return { ...whole(match), rule: isChi ? 'chi.valid' : 'nhs.valid' };
  return label ? { ...whole(match), rule: 'nhs.labelled' } : undefined;
}

/** NHS, Health and Care (Northern Ireland) and CHI (Scotland) numbers. */
export function findHealthNumbers(text: string): Find[] {
  const valid = scan(text, TEN_DIGITS, (match) => judgeTen(text, match));
  const labelled = scan(text, LABELLED, (match) => {
    const end = match.index + match[0].length;
    const number = match.groups?.['number'] ?? '';
    return { start: end - number.length, end, rule: 'nhs.labelled' };
  });
  return [...valid, ...labelled];
}
