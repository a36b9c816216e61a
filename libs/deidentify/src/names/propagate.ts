import { ENGLISH, FLAG } from '../lists/flags.js';
import type { Find, RuleId } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { SHAPE, type Token } from '../tokens/tokenise.js';
import { tierOf } from '../resolve.js';
import { isGrammar, isInitial, isParticle } from './evidence.js';
import { extent } from './run.js';

/** Marks sure enough that the same word elsewhere is the same person. */
const SOURCES: ReadonlySet<RuleId> = new Set<RuleId>([
  'name.titled', 'name.clinician', 'name.relative', 'name.labelled', 'name.full', 'name.initialled', 'name.everyday', 'name.lone-given', 'name.lower-pair',
]);

export interface FoundNames {
  words: Set<string>;
  initials: Set<string>;
}

/** How long the longest mark of a place, a house or an organisation is at each point. */
function reach(length: number, finds: readonly Find[]): Uint32Array {
  const longest = new Uint32Array(length);
  for (const find of finds) {
    if (tierOf(find) !== 'block' || !/^(?:facility|organisation|place|address)/.test(find.rule)) continue;
    const size = find.end - find.start;
    for (let i = find.start; i < find.end; i += 1) if ((longest[i] ?? 0) < size) longest[i] = size;
  }
  return longest;
}

/** The names of people that are sure enough here to be looked for everywhere: words folded, and the initials they make. */
export function namesIn(doc: Document, finds: readonly Find[]): FoundNames {
  const words = new Set<string>();
  const initials = new Set<string>();
  const others = reach(doc.text.length, finds);
  // A surname inside "King's College Hospital" belongs to the hospital; one that is also a town stays a name.
  const sources = finds.filter((find) => SOURCES.has(find.rule) && (others[find.start] ?? 0) <= find.end - find.start).sort((a, b) => a.start - b.start);
  let at = 0;
  for (const find of sources) {
    while (at > 0 && (doc.tokens[at - 1]?.start ?? 0) >= find.start) at -= 1;
    while (at < doc.tokens.length && (doc.tokens[at]?.start ?? 0) < find.start) at += 1;
    const inside: Token[] = [];
    for (let i = at; i < doc.tokens.length && (doc.tokens[i]?.end ?? 0) <= find.end; i += 1) if (doc.tokens[i]) inside.push(doc.tokens[i] as Token);
    const names = inside.filter((token) => !isInitial(token) && !isParticle(token) && !isGrammar(token) && (token.flags & FLAG.TITLE) === 0);
    for (const token of names) if (token.text.length > 2) words.add(token.folded);
    if (names.length >= 2 && names.length <= 3) initials.add(names.map((token) => token.text[0] ?? '').join('').toUpperCase());
  }
  return { words, initials };
}

/** Everyday words are names again only with a capital inside a sentence; a frequent given name that is a rare word is one in small letters, too. */
function isSame(doc: Document, index: number, token: Token): boolean {
  if (doc.eponym[index] === 1) return false;
  if ((token.flags & (ENGLISH | FLAG.CLINICAL | FLAG.DRUG)) === 0) return true;
  if ((token.flags & (FLAG.CLINICAL | FLAG.DRUG)) !== 0) return false;
  if ((token.flags & FLAG.COMMON) === 0 && (token.flags & FLAG.TOP_GIVEN) !== 0) return true;
  return token.shape === SHAPE.CAPITAL && !(token.opens && (token.flags & FLAG.COMMON) !== 0 && (token.flags & FLAG.TOP_GIVEN) === 0);
}

/** Where marks that block already stand: they keep their own reason. */
function covered(length: number, finds: readonly Find[]): Uint8Array {
  const taken = new Uint8Array(length);
  for (const find of finds) if (tierOf(find) === 'block') taken.fill(1, find.start, find.end);
  return taken;
}

/** A name found once is found everywhere in the text, as are its initials. */
export function propagate(doc: Document, finds: readonly Find[], { words, initials }: FoundNames): Find[] {
  if (words.size === 0 && initials.size === 0) return [];
  const taken = covered(doc.text.length, finds);
  const found: Find[] = [];
  doc.tokens.forEach((token, i) => {
    if (taken[token.start] === 1) return;
    if (words.has(token.folded) && isSame(doc, i, token)) found.push({ ...extent(doc, i, i + 1), rule: 'name.again' });
    else if (token.shape === SHAPE.UPPER && token.text.length <= 3 && initials.has(token.text) && (token.flags & ~(FLAG.NAMEISH | FLAG.FAMILY | FLAG.GIVEN)) === 0) {
      found.push({ ...extent(doc, i, i + 1), rule: 'name.initials' });
    }
  });
  return found;
}
