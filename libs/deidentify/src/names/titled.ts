import { FLAG } from '../lists/flags.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE, type Token } from '../tokens/tokenise.js';
import { CLINICAL_TITLES } from '../vocabulary/people-words.js';
import { evidence, isCapital, isFamily, isGrammar, isInitial, isStrange } from './evidence.js';
import { endOfName, extent } from './run.js';

const clinical = new Set(CLINICAL_TITLES.split(' '));
/** Titles that are hardly ever another word. */
const PLAIN_TITLES = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'professor', 'rev', 'doctor', 'miss', 'drs', 'mstr']);
const NOT_PEOPLE = new Set(['google', 'who', 'internet', 'youtube', 'chatgpt']);

/** "MS" and "MR" in capitals are diseases and scans unless the line shouts or a surname in capitals follows. */
function isTitle(doc: Document, token: Token, next: Token, index: number): boolean {
  if ((token.flags & FLAG.TITLE) === 0) return false;
  if (token.shape !== SHAPE.UPPER || token.text.length < 2) return true;
  return doc.shouting[index] === 1 || (next.shape === SHAPE.UPPER && evidence(next) >= 1) || token.folded === 'dr' || token.folded === 'mrs';
}

function acceptsName(token: Token, next: Token): boolean {
  if (NOT_PEOPLE.has(next.folded) || (next.flags & (FLAG.TITLE | FLAG.BRAND)) !== 0) return false;
  const plain = PLAIN_TITLES.has(token.folded);
  if (isInitial(next)) return plain;
  if (isCapital(next)) return plain ? !isGrammar(next) && (next.shape !== SHAPE.UPPER || evidence(next) > 0 || (next.flags & FLAG.CLINICAL) === 0) : evidence(next) >= 1;
  if (token.shape === SHAPE.CAPITAL && plain && token.folded !== 'miss') return !isGrammar(next) && (isFamily(next) || isStrange(next)) && evidence(next) >= 1;
  return plain && token.folded !== 'miss' && token.folded !== 'doctor' ? evidence(next) >= 1 : evidence(next) === 3 && plain;
}

/** "Mr and Mrs Smith", "Dr/Mr Jones": the first title of a pair is part of the mark. */
function firstTitle(doc: Document, index: number): number {
  const before = doc.tokens[index - 1];
  const further = doc.tokens[index - 2];
  if (before && (before.flags & FLAG.TITLE) !== 0 && before.gap !== GAP.LINE) return index - 1;
  return before && further && /^and$/.test(before.folded) && (further.flags & FLAG.TITLE) !== 0 ? index - 2 : index;
}

/** A title and the name after it, in any case. */
export function findTitled(doc: Document): Find[] {
  const finds: Find[] = [];
  for (let i = 0; i + 1 < doc.tokens.length; i += 1) {
    const [token, next] = [doc.tokens[i], doc.tokens[i + 1]];
    if (!token || !next || !isTitle(doc, token, next, i)) continue;
    const near = next.gap === GAP.SPACE || next.gap === GAP.DOT || next.gap === GAP.LINE;
    if (!near || !acceptsName(token, next)) continue;
    finds.push({ ...extent(doc, firstTitle(doc, i), endOfTitled(doc, i + 1)), rule: clinical.has(token.folded) ? 'name.clinician' : 'name.titled' });
  }
  return finds;
}

/** Initials need no surname after a title; lower-case names take a second lower-case name along. */
function endOfTitled(doc: Document, index: number): number {
  const first = doc.tokens[index];
  if (first?.shape === SHAPE.LOWER) {
    const next = doc.tokens[index + 1];
    return next && next.gap === GAP.SPACE && next.shape === SHAPE.LOWER && evidence(next) >= 2 && (next.flags & FLAG.COMMON) === 0 ? index + 2 : index + 1;
  }
  let end = endOfName(doc, index);
  if (end === index + 1 && first && isInitial(first)) {
    const next = doc.tokens[end];
    if (next && (next.gap === GAP.SPACE || next.gap === GAP.DOT) && isCapital(next) && !next.opens && !isGrammar(next)) end = endOfName(doc, end);
  }
  return end;
}
