import { FLAG } from '../lists/flags.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE } from '../tokens/tokenise.js';
import { evidenceAt, isCapital, isFamily, isGiven, isInitial, isStrange } from './evidence.js';
import { endOfName, extent, joins, withParticles } from './run.js';

const top = FLAG.TOP_GIVEN | FLAG.TOP_FAMILY;

/** Whether the words `from` to `to` together are a name: a first name with a surname, or enough evidence. */
function isFullName(doc: Document, from: number, to: number): Find['rule'] | undefined {
  const words = doc.tokens.slice(from, to).filter((token) => !isInitial(token) && token.shape !== SHAPE.LOWER);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length < 2) return undefined;
  const sum = words.reduce((all, token) => all + evidenceAt(doc, doc.tokens.indexOf(token, from)), 0);
  if (words.every(isStrange)) return 'name.unknown-pair';
  if (sum >= 4 && (words.some(isGiven) || words.some(isFamily))) return 'name.full';
  if (sum === 3 && isGiven(first)) return 'name.full';
  const everyday = (first.flags & FLAG.TOP_GIVEN) !== 0 && (last.flags & top) !== 0;
  return everyday ? 'name.everyday' : sum >= 3 ? 'name.unknown-pair' : undefined;
}

/** "J. Smith", "JK Okonkwo": initials and a surname. */
function initialsBefore(doc: Document, index: number): number {
  let from = index;
  while (from > 0 && index - from < 3) {
    const before = doc.tokens[from - 1];
    if (!before || !isInitial(before) || !joins(doc, from)) break;
    from -= 1;
  }
  return from;
}

function initialed(doc: Document, index: number): Find | undefined {
  const from = initialsBefore(doc, index);
  const token = doc.tokens[index];
  if (from === index || !token || !isCapital(token)) return undefined;
  const dotted = token.gap === GAP.DOT;
  const needed = dotted ? 1 : 2;
  if (evidenceAt(doc, index) < needed || (token.shape === SHAPE.UPPER && token.text.length < 4)) return undefined;
  return { ...extent(doc, from, endOfName(doc, index)), rule: 'name.initialled' };
}

/** "SMITH, John" and "Okonkwo, A." */
function reversed(doc: Document, index: number): Find | undefined {
  const [family, given] = [doc.tokens[index], doc.tokens[index + 1]];
  if (!family || !given || given.gap !== GAP.COMMA || !isCapital(family) || !isCapital(given)) return undefined;
  const shouted = family.shape === SHAPE.UPPER && family.text.length > 2 && given.shape === SHAPE.CAPITAL;
  const strong = evidenceAt(doc, index) >= 2 && isFamily(family) && isGiven(given) && evidenceAt(doc, index + 1) === 3;
  const named = isFamily(family) || isGiven(given);
  if (!(shouted && named && evidenceAt(doc, index) >= 1 && evidenceAt(doc, index + 1) >= 1) && !(strong && family.opens)) return undefined;
  return { ...extent(doc, index, endOfName(doc, index + 1)), rule: 'name.full' };
}

/** First name and surname, with middle names, initials and particles, in mixed case or capitals. */
export function findFullNames(doc: Document): Find[] {
  const finds: Find[] = [];
  for (let i = 0; i < doc.tokens.length; i += 1) {
    const token = doc.tokens[i];
    if (!token || !isCapital(token)) continue;
    const swapped = reversed(doc, i);
    if (swapped) finds.push(swapped);
    const withInitials = initialed(doc, i);
    if (withInitials) finds.push(withInitials);
    if (isInitial(token) || evidenceAt(doc, i) === 0) continue;
    const end = endOfName(doc, i);
    const rule = end > i + 1 ? isFullName(doc, i, end) : undefined;
    if (!rule) continue;
    finds.push({ ...extent(doc, withParticles(doc, i), end), rule });
    i = end - 1;
  }
  return finds;
}
