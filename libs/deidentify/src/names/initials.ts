import { FLAG } from '../lists/flags.js';
import { listed } from '../lists/lists.js';
import { whole } from '../patterns/scan.js';
import { scanWithin, windowsAround } from '../patterns/windows.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { vocabulary } from '../vocabulary/vocabulary.js';

const BEFORE_PERSON = /(?<![\p{L}\p{N}.'’-])(?<initials>\p{Lu}\.? ?\p{Lu}\.?(?: ?\p{Lu}\.?)?)(?:,? ?\(?(?:is|was|has|had) (?:a|an|been|referred|seen|admitted|very|now|currently|under)\b|,? {0,2}\(?(?:aged? )?\d{1,2}[ \-]?(?:yo\b|y\/o|yrs?\b|years?\b|year-old|[MF]\b))/gu;
const LABELLED = /(?<![\p{L}\p{N}])(?:patient|pt|client|initials|service user|mr|mrs|ms|miss)[ :.]{1,2}(?<initials>\p{Lu}\.? ?\p{Lu}\.?(?: ?\p{Lu}\.?)?)(?![\p{L}\p{N}])/giu;
const DOTTED = /(?<![\p{L}\p{N}.])\p{Lu}\. ?\p{Lu}\.(?: ?\p{Lu}\.)?(?![\p{L}\p{N}])/gu;

const TWO_CAPITALS = /[A-Z\u00c0-\u024f]\.? ?[A-Z\u00c0-\u024f]/g;

/** Letters that are a known short form or word are not somebody's initials. */
function isShortForm(letters: string): boolean {
  const plain = letters.replace(/[. ]/g, '').toLowerCase();
  return (vocabulary(plain) & ~FLAG.TITLE) !== 0 || (listed(plain) & (FLAG.COMMON | FLAG.WORD)) !== 0 || /^(?:us|uk|eu|un|usa|dob|phd|ba|bsc|ma|msc|pa|mp|ot|gp|er|ed|or)$/.test(plain);
}

/** "JS is a 45-year-old", "Pt J.S.", "Initials: AB". */
export function findInitials(doc: Document): Find[] {
  const capitals = windowsAround(doc.text, TWO_CAPITALS, 24, 40);
  const named = [BEFORE_PERSON, LABELLED].flatMap((pattern) =>
    scanWithin(doc.text, capitals, pattern, (match): Find | undefined => {
      const letters = match.groups?.['initials'] ?? '';
      if (letters !== letters.toUpperCase() || isShortForm(letters)) return undefined;
      const start = match.index + match[0].indexOf(letters);
      return { start, end: start + letters.length, rule: 'name.initials' };
    }),
  );
  return [...named, ...scanWithin(doc.text, capitals, DOTTED, (match) => (isShortForm(match[0]) ? undefined : { ...whole(match), rule: 'name.dotted' }))];
}
