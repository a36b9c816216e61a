import { ENGLISH, FLAG, PERSONAL } from '../lists/flags.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE, type Token } from '../tokens/tokenise.js';
import { evidenceAt, isGiven, isParticle } from './evidence.js';
import { PERSONAL_VERB } from './lone.js';
import { extent } from './run.js';

const isLower = (token: Token | undefined): token is Token => token?.shape === SHAPE.LOWER;

/** Whether two lower-case words in a row are a first name and a surname. */
function isPair(doc: Document, index: number, second: number): boolean {
  const [a, b] = [doc.tokens[index], doc.tokens[second]];
  if (!isLower(a) || !isLower(b) || a.text.length < 3 || b.text.length < 2) return false;
  const [first, last] = [evidenceAt(doc, index), evidenceAt(doc, second)];
  const plain = (a.flags & ENGLISH) === 0;
  if (isGiven(a) && first === 3 && last >= 2 && (b.flags & FLAG.COMMON) === 0) return true;
  if (isGiven(a) && first === 3 && (a.flags & FLAG.TOP_GIVEN) !== 0 && last >= 1 && (b.flags & FLAG.TOP_FAMILY) !== 0) return true;
  if (isGiven(a) && (a.flags & FLAG.TOP_GIVEN) !== 0 && first >= 1 && last === 3) return true;
  if (first >= 1 && last >= 1 && (a.flags & FLAG.TOP_GIVEN) !== 0 && (b.flags & FLAG.TOP_FAMILY) !== 0 && isPersonAround(doc, index, second)) return true;
  return plain && first >= 2 && last >= 2 && (b.flags & ENGLISH) === 0 && (last === 3 || first === 3 || (a.text.length > 3 && b.text.length > 2));
}

/** What is said of people only: a verb after the name, or "patient" before it. */
function isPersonAround(doc: Document, index: number, last: number): boolean {
  const [before, after] = [doc.tokens[index - 1], doc.tokens[last + 1]];
  const verb = after?.gap === GAP.SPACE && PERSONAL_VERB.test(after.folded);
  return verb || (before !== undefined && doc.tokens[index]?.gap === GAP.SPACE && /^(?:pt|patient|client|called|named|name|dear|re|with|by)$/.test(before.folded));
}

/** A name of rarer kind alone in lower case, where the words around show a person. */
function isLoneInContext(doc: Document, index: number): boolean {
  const token = doc.tokens[index];
  return isLower(token) && token.text.length > 3 && (token.flags & PERSONAL) !== 0 && (token.flags & (ENGLISH | FLAG.PLACE)) === 0 && evidenceAt(doc, index) >= 2 && isPersonAround(doc, index, index);
}

/** A first name that is no other word, alone in lower case. */
function isLoneFirstName(doc: Document, index: number): boolean {
  const token = doc.tokens[index];
  return isLower(token) && token.text.length > 3 && (token.flags & FLAG.TOP_GIVEN) !== 0 && (token.flags & (ENGLISH | FLAG.PLACE)) === 0 && evidenceAt(doc, index) === 3;
}

/** Names typed without capitals. */
export function findLowerCase(doc: Document): Find[] {
  const finds: Find[] = [];
  for (let i = 0; i < doc.tokens.length; i += 1) {
    if (!isLower(doc.tokens[i])) continue;
    const next = doc.tokens[i + 1];
    const middle = next && isParticle(next) && next.gap === GAP.SPACE ? 1 : 0;
    const second = doc.tokens[i + 1 + middle];
    const near = second?.gap === GAP.SPACE && (middle === 1 || next?.gap === GAP.SPACE);
    if (near && isPair(doc, i, i + 1 + middle)) {
      finds.push({ ...extent(doc, i, i + 2 + middle), rule: 'name.lower-pair' });
      i += 1 + middle;
    } else if (isLoneFirstName(doc, i) || isLoneInContext(doc, i)) finds.push({ ...extent(doc, i, i + 1), rule: 'name.lower-given' });
  }
  return finds;
}
