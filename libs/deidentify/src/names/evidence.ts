import { ENGLISH, FLAG } from '../lists/flags.js';
import type { Document } from '../tokens/document.js';
import { SHAPE, type Token } from '../tokens/tokenise.js';
import { PARTICLES } from '../vocabulary/people-words.js';

const particles = new Set(PARTICLES.split(' '));
const NEVER = FLAG.CLINICAL | FLAG.DRUG | FLAG.PROPER | FLAG.BRAND | FLAG.TITLE | FLAG.RELATION;
/** Words of grammar that stand in every list of surnames. */
const GRAMMAR = new Set(
  `a an the i he she it we they you my his her our your their its this that these those there here who what when where why how and or but if so as at by for from in into of off on onto out over to up with not no yes all any both each few more most other some such than too very is was are were be been has had have do does did can could would should might must shall
   very well just also then now after before since until while during between against about per via due re mr mrs ms dr one two three four five six seven eight nine ten first second third next last new old good bad day days week weeks month months year years time long short high low left right`.split(/\s+/),
);

export const isParticle = (token: Token): boolean => particles.has(token.folded);
export const isGrammar = (token: Token): boolean => GRAMMAR.has(token.folded);
export const isCapital = (token: Token): boolean => token.shape === SHAPE.CAPITAL || token.shape === SHAPE.UPPER;
export const isInitial = (token: Token): boolean => token.text.length === 1 && token.shape === SHAPE.CAPITAL;
export const isGiven = (token: Token): boolean => (token.flags & FLAG.GIVEN) !== 0;
export const isFamily = (token: Token): boolean => (token.flags & (FLAG.FAMILY | FLAG.NAMEISH)) !== 0;
export const isEnglish = (token: Token): boolean => (token.flags & ENGLISH) !== 0;

/** A word that no list and no vocabulary knows. */
export const isStrange = (token: Token): boolean => (token.flags & ~FLAG.PLACE_START) === 0 && token.text.length > 1;

/**
 * How much a word by itself looks like part of a personal name: 0 not at all, 1 an everyday word that is also a frequent name,
 * 2 weak or unknown, 3 a name and nothing else.
 */
export function evidence(token: Token): 0 | 1 | 2 | 3 {
  const { flags } = token;
  if (token.text.length < 2 || isGrammar(token)) return 0;
  if ((flags & NEVER) === FLAG.PROPER) return (flags & (FLAG.GIVEN | FLAG.FAMILY)) !== 0 ? 1 : 0;
  if ((flags & NEVER) !== 0) return (flags & FLAG.TOP_GIVEN) !== 0 && (flags & (FLAG.CLINICAL | FLAG.DRUG | FLAG.TITLE | FLAG.RELATION)) === 0 ? 1 : 0;
  const top = (flags & (FLAG.TOP_GIVEN | FLAG.TOP_FAMILY)) !== 0;
  const named = (flags & (FLAG.GIVEN | FLAG.FAMILY)) !== 0;
  if ((flags & FLAG.COMMON) !== 0) return top ? 1 : 0;
  if ((flags & ENGLISH) !== 0) return (flags & FLAG.TOP_GIVEN) !== 0 ? 3 : named ? 2 : (flags & ENGLISH) === FLAG.RARE ? 1 : 0;
  if (named) return 3;
  return (flags & FLAG.NAMEISH) !== 0 || isStrange(token) ? 2 : 0;
}

/** Evidence in its place: nothing is left of a word inside a medical eponym. */
export function evidenceAt(doc: Document, index: number): 0 | 1 | 2 | 3 {
  const token = doc.tokens[index];
  return token && doc.eponym[index] !== 1 ? evidence(token) : 0;
}
