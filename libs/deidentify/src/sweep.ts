import { FLAG, PERSONAL } from './lists/flags.js';
import { isStrange } from './names/evidence.js';
import { extent, withParticles } from './names/run.js';
import type { Find } from './rules.js';
import type { Document } from './tokens/document.js';
import { SHAPE, type Token } from './tokens/tokenise.js';

const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const GREEK_SYMBOL = /^[α-ωΑ-Ωµ]$/u;
const CODE_IN_CAPITALS = 5;
/** CrCl, HFrEF: short words with inner capitals are abbreviations; McKay is not. */
const SHORT_CAMEL = /^(?!Ma?c)\p{Lu}{1,3}\p{Ll}{1,3}\p{Lu}{1,3}\p{Ll}{0,3}$/u;
const BINOMIAL = /(?:us|ia|ella|oides|bacter|coccus|bacillus|myces|monas|ium|plasma|nema|um)$/;
const ROMAN = /^[IVXLC-]+$/;

/** "Escherichia coli": a genus before a species in lower case. */
function isLatin(doc: Document, index: number): boolean {
  const next = doc.tokens[index + 1];
  return next?.shape === SHAPE.LOWER && (next.flags & FLAG.COMMON) === 0 && /(?:i|is|us|um|ae|ile|ans|ens|sis|a)$/.test(next.folded);
}

/** An ending in s, ed or ly of a known word is not worth a mark; the lists hold most, this catches the rest. */
function suspicious(doc: Document, index: number, token: Token): boolean {
  if (NOT_LATIN.test(token.text)) return !GREEK_SYMBOL.test(token.text);
  if (token.shape === SHAPE.LOWER || doc.eponym[index] === 1) return false;
  if (token.shape === SHAPE.UPPER) return isStrange(token) && token.text.length > CODE_IN_CAPITALS && !ROMAN.test(token.text);
  if (token.shape === SHAPE.MIXED) return isStrange(token) && token.text.length > 4 && /^\p{Ll}\p{Lu}\p{Ll}{2}/u.test(token.text);
  if (BINOMIAL.test(token.folded) && isLatin(doc, index)) return false;
  return isStrange(token) && token.text.length > 2 && !SHORT_CAMEL.test(token.text);
}

/** The amber sweep: capitalised words that no list and no vocabulary knows. */
export function sweep(doc: Document): Find[] {
  const finds: Find[] = [];
  doc.tokens.forEach((token, i) => {
    if (suspicious(doc, i, token)) finds.push({ ...extent(doc, withParticles(doc, i), i + 1), rule: (token.flags & PERSONAL) !== 0 ? 'name.lone-surname' : 'sweep' });
  });
  return finds;
}
