import { ENGLISH, FLAG, PERSONAL } from '../lists/flags.js';
import { listed } from '../lists/lists.js';
import { foldWord } from '../normalise/fold.js';
import { scan, whole } from '../patterns/scan.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { vocabulary } from '../vocabulary/vocabulary.js';

const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:(?:[ ]{1,2}|[.\-_*·])\p{L}(?![\p{L}\p{N}])){2,40}/gu;
const WITH_DIGITS = /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}01358]{2,20}(?![\p{L}\p{N}])/gu;
const HYPHENATED = /(?<![\p{L}\p{N}])\p{L}{2,20}-\n ?\p{Ll}{2,20}(?![\p{L}\p{N}])/gu;
const READ_AS: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 5: 's', 8: 'b' };

const isPersonal = (folded: string): boolean => (listed(folded) & (FLAG.GIVEN | FLAG.FAMILY)) !== 0;

/** Whether letters written apart are one name or two run together. */
function hidesName(letters: string): boolean {
  const known = vocabulary(letters) !== 0 || (listed(letters) & (FLAG.COMMON | FLAG.WORD)) !== 0;
  if (letters.length < 3 || (known && (listed(letters) & FLAG.TOP_GIVEN) === 0)) return false;
  if (isPersonal(letters)) return true;
  for (let cut = 3; cut <= letters.length - 3; cut += 1) {
    if ((listed(letters.slice(0, cut)) & FLAG.GIVEN) !== 0 && (listed(letters.slice(cut)) & PERSONAL) !== 0) return true;
  }
  return letters.length > 6;
}

/** A word with digits for letters is a name when the letters restored make one. */
function restored(word: string): string | undefined {
  if (!/\d/.test(word)) return undefined;
  const readings = [word.replace(/\d/g, (digit) => READ_AS[digit] ?? digit), word.replace(/1/g, 'i').replace(/\d/g, (digit) => READ_AS[digit] ?? digit)];
  return readings.map(foldWord).find((reading) => isPersonal(reading) && (listed(reading) & FLAG.COMMON) === 0);
}

/** "j o h n", "J0hn" and names broken over two lines. */
export function findDisguised(doc: Document): Find[] {
  const { text } = doc;
  return [
    ...scan(text, SPACED, (m) => (hidesName(foldWord(m[0].replace(/[^\p{L}]/gu, ''))) ? { ...whole(m), rule: 'name.spaced' } : undefined)),
    ...scan(text, WITH_DIGITS, (m) => (restored(m[0]) ? { ...whole(m), rule: 'name.misread' } : undefined)),
    ...scan(text, HYPHENATED, (m) => {
      const word = foldWord(m[0].replace(/[-\s]/g, ''));
      return isPersonal(word) && (listed(word) & ENGLISH) === 0 ? { ...whole(m), rule: 'name.misread' } : undefined;
    }),
  ];
}
