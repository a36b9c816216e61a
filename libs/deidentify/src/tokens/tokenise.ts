import { ENGLISH, FLAG, PERSONAL } from '../lists/flags.js';
import { listed, listsReady } from '../lists/lists.js';
import { foldWord } from '../normalise/fold.js';
import { looksLikeDrug, vocabulary } from '../vocabulary/vocabulary.js';
import { CASED } from '../vocabulary/abbreviations.js';
import { isBuiltWord } from '../vocabulary/word-forms.js';

export const SHAPE = { LOWER: 0, CAPITAL: 1, UPPER: 2, MIXED: 3 } as const;
export type Shape = (typeof SHAPE)[keyof typeof SHAPE];

/** What stands between a word and the one before it. */
export const GAP = { OTHER: 0, SPACE: 1, LINE: 2, COMMA: 3, DOT: 4, START: 5 } as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/** A word of the normalised text; a possessive 's is left outside. */
export interface Token {
  start: number;
  end: number;
  text: string;
  folded: string;
  flags: number;
  shape: Shape;
  gap: Gap;
  /** First word of a sentence, a line, a list item or after a colon. */
  opens: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['\-](?=\p{L})[\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /'s$/i;
const OPENS = /(?:^|[.!?:;\n|•*>"“(\[/\t#=]|\s-|^-)[\s"'(\[*•>-]*$/;

function shapeOf(text: string): Shape {
  if (text === text.toLowerCase()) return SHAPE.LOWER;
  if (text === text.toUpperCase()) return text.length > 1 ? SHAPE.UPPER : SHAPE.CAPITAL;
  const first = text[0] ?? '';
  if (first === first.toLowerCase()) return SHAPE.MIXED;
  return SHAPE.CAPITAL;
}

function gapOf(between: string): Gap {
  if (between === ' ') return GAP.SPACE;
  if (/^ {1,3}$/.test(between)) return GAP.SPACE;
  if (/^ {0,3}\n {0,3}$/.test(between)) return GAP.LINE;
  if (/^,\s{0,3}$/.test(between)) return GAP.COMMA;
  if (/^\. {0,2}$/.test(between)) return GAP.DOT;
  return GAP.OTHER;
}

const HARMLESS = ENGLISH | FLAG.CLINICAL | FLAG.DRUG | FLAG.EPONYM | FLAG.PROPER | FLAG.BRAND;

/** A compound is as harmless as its parts together, and as personal as any of them. */
function compoundFlags(folded: string): number {
  const parts = folded.split('-').map(simpleFlags);
  if (parts.every((flags) => (flags & FLAG.EPONYM) !== 0)) return FLAG.EPONYM | FLAG.CLINICAL;
  if (parts.every((flags, i) => (flags & HARMLESS) !== 0 || (folded.split('-')[i] ?? '').length < 3)) return FLAG.WORD;
  return parts.reduce((all, flags) => all | (flags & PERSONAL), 0);
}

function simpleFlags(folded: string): number {
  const flags = vocabulary(folded) | listed(folded);
  const personal = flags & (FLAG.GIVEN | FLAG.FAMILY);
  return personal === 0 && looksLikeDrug(folded) ? flags | FLAG.DRUG : flags;
}

function flagsOf(folded: string): number {
  const flags = simpleFlags(folded);
  const place = folded.includes('-') ? listed(folded.replace(/-/g, ' ')) & (FLAG.PLACE | FLAG.LARGE_PLACE | FLAG.BRITISH_PLACE) : 0;
  if ((flags | place) !== 0) return flags | place;
  if (folded.includes('-')) return compoundFlags(folded);
  if (folded.includes("'")) return simpleFlags(folded.replace(/'/g, ''));
  return listsReady() && isBuiltWord(folded) ? FLAG.WORD : 0;
}

const DIGIT = /\p{N}/u;

/** Words glued to digits (L5, PHQ9, 5mg) are codes or units, never names. */
function glued(text: string, start: number, end: number): boolean {
  return DIGIT.test(text[end] ?? '') || DIGIT.test(text[start - 1] ?? '');
}

/** "Post-exertional": names carry a capital after the hyphen too. */
const HYPHEN_LOWER = /^\p{Lu}\p{Ll}+-\p{Ll}/u;

/** Splits a text into words and says what the lists know of each. */
export function tokenise(text: string): Token[] {
  const cache = new Map<string, { folded: string; flags: number; shape: Shape }>();
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0].length > 3 && POSSESSIVE.test(match[0]) ? match[0].slice(0, -2) : match[0];
    let known = cache.get(word);
    if (!known) {
      known = lookUp(word);
      cache.set(word, known);
    }
    const start = match.index;
    const between = text.slice(Math.max(before, start - 8), start);
    const gap = tokens.length === 0 ? GAP.START : start - before > 8 ? GAP.OTHER : gapOf(between);
    const token = { start, end: start + word.length, text: word, ...known, gap, opens: opens(tokens, gap, between) };
    if (glued(text, start, token.end)) token.flags = FLAG.CLINICAL;
    tokens.push(token);
    before = start + word.length;
    if (word.length !== match[0].length) before += 2;
  }
  return tokens;
}

function lookUp(word: string): { folded: string; flags: number; shape: Shape } {
  const folded = foldWord(word);
  const shape = shapeOf(word);
  const flags = shape === SHAPE.CAPITAL && CASED.has(folded) ? flagsOf(folded) & ~FLAG.CLINICAL : flagsOf(folded);
  const plain = (flags & FLAG.PLACE) === 0 && HYPHEN_LOWER.test(word) && (simpleFlags(folded.slice(0, folded.indexOf('-'))) & HARMLESS) !== 0;
  return { folded, flags: plain ? (flags | FLAG.WORD) & ~PERSONAL : flags, shape };
}

function opens(tokens: readonly Token[], gap: Gap, between: string): boolean {
  if (gap === GAP.START || gap === GAP.LINE) return true;
  if (gap === GAP.SPACE || gap === GAP.COMMA) return false;
  const last = tokens.at(-1);
  if (gap === GAP.DOT && last && (last.text.length === 1 || (last.flags & FLAG.TITLE) !== 0)) return false;
  return OPENS.test(between);
}
