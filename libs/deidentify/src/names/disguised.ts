import { ENGLISH, FLAG, PERSONAL } from '../lists/flags.js';
import { listed } from '../lists/lists.js';
import { foldWord } from '../normalise/fold.js';
import { scan, whole } from '../patterns/scan.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { vocabulary } from '../vocabulary/vocabulary.js';

const WITH_DIGITS = /(?<![A-Za-z\d])[A-Z](?=[a-z]{0,20}[01358])[a-z01358]{2,20}(?![A-Za-z\d])/g;
const LETTERS_APART = /^\p{L}(?:-\p{L}){2,}$/u;
const BETWEEN = /^(?:[ ]{1,2}|[.\-_*·])$/;
const HYPHENATED = /(?<![\p{L}\p{N}])\p{L}{2,20}-\n ?\p{Ll}{2,20}(?![\p{L}\p{N}])/gu;
/** Letters written apart beyond this are a list or a pattern; also keeps the work linear. */
const LONGEST = 48;
const READ_AS: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 5: 's', 8: 'b' };

const isPersonal = (folded: string): boolean => (listed(folded) & (FLAG.GIVEN | FLAG.FAMILY)) !== 0;

/** Whether letters written apart are one name or two run together. */
function hidesName(letters: string): boolean {
  const known = vocabulary(letters) !== 0 || (listed(letters) & (FLAG.COMMON | FLAG.WORD)) !== 0;
  if (letters.length > LONGEST) return false;
  if (letters.length < 3 || (known && (listed(letters) & FLAG.TOP_GIVEN) === 0)) return false;
  if (isPersonal(letters)) return true;
  for (let cut = 3; cut <= letters.length - 3; cut += 1) {
    if ((listed(letters.slice(0, cut)) & FLAG.GIVEN) !== 0 && (listed(letters.slice(cut)) & PERSONAL) !== 0) return true;
  }
  return letters.length > 6;
}

/** Runs of three and more single letters with the same small gaps. */
function spacedRuns(doc: Document): Find[] {
  const finds: Find[] = [];
  let from = 0;
  for (let i = 0; i <= doc.tokens.length; i += 1) {
    const token = doc.tokens[i];
    const before = doc.tokens[i - 1];
    const single = token?.text.length === 1 && (i === from || (before !== undefined && BETWEEN.test(doc.text.slice(before.end, token.start))));
    if (single) continue;
    if (i - from >= 3) {
      const letters = foldWord(doc.tokens.slice(from, i).map((letter) => letter.text).join(''));
      if (hidesName(letters)) finds.push({ start: doc.tokens[from]?.start ?? 0, end: before?.end ?? 0, rule: 'name.spaced' });
    }
    from = token?.text.length === 1 ? i : i + 1;
    if (token && LETTERS_APART.test(token.text) && hidesName(token.folded.replace(/-/g, ''))) finds.push({ start: token.start, end: token.end, rule: 'name.spaced' });
  }
  return finds;
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
    ...spacedRuns(doc),
    ...scan(text, WITH_DIGITS, (m) => (restored(m[0]) ? { ...whole(m), rule: 'name.misread' } : undefined)),
    ...(text.includes('-\n') ? scan(text, HYPHENATED, (m): Find | undefined => {
      const word = foldWord(m[0].replace(/[-\s]/g, ''));
      return isPersonal(word) && (listed(word) & ENGLISH) === 0 ? { ...whole(m), rule: 'name.misread' } : undefined;
    }) : []),
  ];
}
