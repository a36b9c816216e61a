import { FLAG } from '../lists/flags.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE, type Token } from '../tokens/tokenise.js';
import { evidenceAt, isCapital, isGrammar, isInitial, isParticle } from './evidence.js';

const LONGEST = 6;

/** Whether two words can be neighbours in one name, by what stands between them. */
export function joins(doc: Document, index: number): boolean {
  const token = doc.tokens[index];
  const before = doc.tokens[index - 1];
  if (!token || !before) return false;
  if (token.gap === GAP.SPACE) return true;
  if (token.gap === GAP.DOT) return isInitial(before) || /^(?:st|jr|wm|jas|chas|geo|thos)$/.test(before.folded);
  return token.gap === GAP.LINE && brokenOver(doc, index);
}

/** A name broken over two lines: the second line goes on in lower case, so it is no heading. */
function brokenOver(doc: Document, index: number): boolean {
  const [before, token, next] = [doc.tokens[index - 1], doc.tokens[index], doc.tokens[index + 1]];
  if (!before || !token || evidenceAt(doc, index - 1) < 2 || evidenceAt(doc, index) === 0) return false;
  return evidenceAt(doc, index) >= 2 || ((token.flags & FLAG.TOP_FAMILY) !== 0 && next?.gap === GAP.SPACE && next.shape === SHAPE.LOWER);
}

/** A word in capitals does not continue a name in mixed case, unless it is a surname so written. */
function fits(doc: Document, token: Token, index: number): boolean {
  if (token.shape !== SHAPE.UPPER) return isCapital(token);
  const before = doc.tokens[index - 1];
  return before?.shape === SHAPE.UPPER || (token.text.length > 3 && evidenceAt(doc, index) >= 1);
}

const NOT_SURNAME = FLAG.CLINICAL | FLAG.DRUG | FLAG.PROPER | FLAG.BRAND | FLAG.TITLE | FLAG.RELATION | FLAG.EPONYM;

/** "Sarah Winter attended": a capitalised everyday word right after a sure first name, where the sentence goes on in lower case. */
function isPlainSurname(doc: Document, index: number): boolean {
  const [given, token, next] = [doc.tokens[index - 1], doc.tokens[index], doc.tokens[index + 1]];
  if (!given || !token || token.gap !== GAP.SPACE || token.shape !== SHAPE.CAPITAL || doc.eponym[index] === 1) return false;
  if (given.shape !== SHAPE.CAPITAL || evidenceAt(doc, index - 1) < 3 || (given.flags & FLAG.GIVEN) === 0) return false;
  if ((token.flags & NOT_SURNAME) !== 0 || isGrammar(token) || token.text.length < 3 || /(?:s|ed|ing)$/.test(token.folded) && (token.flags & FLAG.FAMILY) === 0) return false;
  return !(next && next.gap === GAP.SPACE && next.shape !== SHAPE.LOWER);
}

/** How many tokens from `index` on continue a name: 0, or 1 and more when particles or initials lead to a name word. */
function step(doc: Document, index: number): number {
  const token = doc.tokens[index];
  if (!token || !joins(doc, index)) return 0;
  if (isInitial(token)) {
    const more = index + 1 < doc.tokens.length ? step(doc, index + 1) : 0;
    return more > 0 ? 1 + more : 0;
  }
  if (fits(doc, token, index) && (evidenceAt(doc, index) >= 1 || isPlainSurname(doc, index))) return 1;
  if (!isParticle(token)) return 0;
  for (let ahead = 1; ahead <= 2; ahead += 1) {
    const next = doc.tokens[index + ahead];
    if (!next || !joins(doc, index + ahead)) return 0;
    if (isCapital(next) && !isInitial(next) && (evidenceAt(doc, index + ahead) >= 1 || token.shape === SHAPE.LOWER)) return ahead + 1;
    if (!isParticle(next)) return 0;
  }
  return 0;
}

/** Index after the last word of the name that begins at `index`. */
export function endOfName(doc: Document, index: number): number {
  let end = index + 1;
  while (end - index < LONGEST) {
    const count = step(doc, end);
    if (count === 0) break;
    end += count;
  }
  return end;
}

/** Particles that never stand before a name by chance: "van der Berg", "de Souza". */
const LEADING = /^(?:van|von|der|den|de|del|della|di|da|dos|ter|ten|zu|bin|ibn|bint|abu|el|al|ap|ab)$/;

/** First token of the particles right before the name that begins at `index`. */
export function withParticles(doc: Document, index: number): number {
  let from = index;
  while (from > 0 && index - from < 3 && doc.tokens[from]?.gap === GAP.SPACE && LEADING.test(doc.tokens[from - 1]?.folded ?? '')) from -= 1;
  return from;
}

/** Offsets of tokens `from` to `to` (exclusive). */
export function extent(doc: Document, from: number, to: number): { start: number; end: number } {
  return { start: doc.tokens[from]?.start ?? 0, end: doc.tokens[to - 1]?.end ?? 0 };
}
