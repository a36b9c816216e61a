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

function partsOf(doc: Document, finds: readonly Find[]): { words: Set<string>; initials: Set<string> } {
  const words = new Set<string>();
  const initials = new Set<string>();
  const others = covered(doc.text.length, finds.filter((find) => /^(?:facility|organisation|place|address)/.test(find.rule)));
  // A surname inside "King's College Hospital" belongs to the hospital and says nothing about other words.
  const sources = finds.filter((find) => SOURCES.has(find.rule) && others[find.start] !== 1).sort((a, b) => a.start - b.start);
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

/** Everyday words are names again only with a capital inside a sentence. */
function isSame(doc: Document, index: number, token: Token): boolean {
  if (doc.eponym[index] === 1) return false;
  if ((token.flags & (ENGLISH | FLAG.CLINICAL | FLAG.DRUG)) === 0) return true;
  if ((token.flags & (FLAG.CLINICAL | FLAG.DRUG)) !== 0) return false;
  return token.shape === SHAPE.CAPITAL && !(token.opens && (token.flags & FLAG.COMMON) !== 0 && (token.flags & FLAG.TOP_GIVEN) === 0);
}

/** Where marks that block already stand: they keep their own reason. */
function covered(length: number, finds: readonly Find[]): Uint8Array {
  const taken = new Uint8Array(length);
  for (const find of finds) if (tierOf(find) === 'block') taken.fill(1, find.start, find.end);
  return taken;
}

/** A name found once is found everywhere in the text, as are its initials. */
export function propagate(doc: Document, finds: readonly Find[]): Find[] {
  const { words, initials } = partsOf(doc, finds);
  if (words.size === 0) return [];
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
