import { PERSONAL } from './lists/flags.js';
import { isStrange } from './names/evidence.js';
import { extent } from './names/run.js';
import type { Find } from './rules.js';
import type { Document } from './tokens/document.js';
import { SHAPE, type Token } from './tokens/tokenise.js';

const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const GREEK_SYMBOL = /^[α-ωΑ-Ωµ]$/u;
const CODE_IN_CAPITALS = 5;
const ROMAN = /^[IVXLC-]+$/;

/** An ending in s, ed or ly of a known word is not worth a mark; the lists hold most, this catches the rest. */
function suspicious(doc: Document, index: number, token: Token): boolean {
  if (NOT_LATIN.test(token.text)) return !GREEK_SYMBOL.test(token.text);
  if (token.shape === SHAPE.LOWER || doc.eponym[index] === 1) return false;
  if (token.shape === SHAPE.UPPER) return isStrange(token) && token.text.length > CODE_IN_CAPITALS && !ROMAN.test(token.text);
  if (token.shape === SHAPE.MIXED) return isStrange(token) && token.text.length > 4 && /^\p{Ll}\p{Lu}\p{Ll}{2}/u.test(token.text);
  return isStrange(token) && token.text.length > 2;
}

/** The amber sweep: capitalised words that no list and no vocabulary knows. */
export function sweep(doc: Document): Find[] {
  const finds: Find[] = [];
  doc.tokens.forEach((token, i) => {
    if (suspicious(doc, i, token)) finds.push({ ...extent(doc, i, i + 1), rule: (token.flags & PERSONAL) !== 0 ? 'name.lone-surname' : 'sweep' });
  });
  return finds;
}
