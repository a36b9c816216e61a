import { FLAG } from '../lists/flags.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE, type Token } from '../tokens/tokenise.js';
import { isCapital } from '../names/evidence.js';

const INNER = new Set(['of', 'the', 'and', 'on', 'upon', 'in', 'under', 'by', 'le', 'la', 'de', 'cum', 'next', 'at', 'y', 'super']);

/** Backwards only words that seldom stand between a verb and a name. */
const INNER_BEFORE = new Set(['of', 'the', 'and', 'on', 'upon', 'le', 'la', 'de', 'y']);

/** Whether a word goes on with a proper phrase: neighbours by a space, "St." or "&". */
export function follows(doc: Document, index: number): boolean {
  const token = doc.tokens[index];
  const before = doc.tokens[index - 1];
  if (!token || !before) return false;
  if (token.gap === GAP.SPACE) return true;
  if (token.gap === GAP.DOT) return /^(?:st|mt|ft|dr)$/.test(before.folded);
  const between = doc.text.slice(before.end, token.start);
  return /^(?:'s?)? (?:& )?$|^'s? ?$/i.test(between);
}

/** First token of the capitalised phrase that ends at `index`; inner small words count when capitals stand before them. */
export function phraseStart(doc: Document, index: number, longest = 6): number {
  let start = index;
  for (let i = index; i > 0 && index - i < longest; i -= 1) {
    const before = doc.tokens[i - 1];
    if (!before || !follows(doc, i)) break;
    if (isCapital(before)) start = i - 1;
    else if (!INNER_BEFORE.has(before.folded)) break;
  }
  return start;
}

/** Index after the last token of the capitalised phrase that begins at `index`. */
export function phraseEnd(doc: Document, index: number, longest = 6): number {
  let end = index + 1;
  for (let i = index + 1; i < doc.tokens.length && i - index < longest; i += 1) {
    const token = doc.tokens[i];
    if (!token || !follows(doc, i)) break;
    const month = (token.flags & FLAG.PROPER) !== 0 && doc.tokens[i - 1]?.shape === SHAPE.LOWER;
    if (month) break;
    if (isCapital(token)) end = i + 1;
    else if (!INNER.has(token.folded)) break;
  }
  return end;
}

/** The token that begins at an offset, or the next one after it. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
