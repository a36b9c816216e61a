import { ENGLISH, FLAG, PERSONAL } from '../lists/flags.js';
import { listed } from '../lists/lists.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE, type Token } from '../tokens/tokenise.js';
import { isCapital, isGrammar } from '../names/evidence.js';
import { extent } from '../names/run.js';
import { PLACE_PREPOSITIONS } from '../vocabulary/place-words.js';
import { follows } from './phrase.js';

const LONGEST = 5;
const AREA_WORD = /^(?:area|town|village|resident|based|side|suburb|district|city|region|estate|born|local)$/;

/** The longest listed place that begins at a token, with its flags. */
function placeAt(doc: Document, index: number): { end: number; flags: number } | undefined {
  const first = doc.tokens[index];
  if (!first || !isCapital(first)) return undefined;
  let best: { end: number; flags: number } | undefined;
  let phrase = first.folded.replace(/-/g, ' ').replace(/^saint$/, 'st');
  if ((first.flags & FLAG.PLACE) !== 0) best = { end: index + 1, flags: first.flags };
  if ((first.flags & FLAG.PLACE_START) === 0 && first.folded !== 'saint') return best;
  for (let i = index + 1; i < index + LONGEST && i < doc.tokens.length; i += 1) {
    const token = doc.tokens[i];
    if (!token || !follows(doc, i)) break;
    phrase += ` ${token.folded.replace(/-/g, ' ')}`;
    const flags = listed(phrase);
    if ((flags & FLAG.PLACE) !== 0 && isCapital(token)) best = { end: i + 1, flags };
  }
  return best;
}

/** Words around a place that show it is one. */
function inPlaceContext(doc: Document, index: number, end: number): boolean {
  const before = doc.tokens[index - 1];
  const after = doc.tokens[end];
  if (before && PLACE_PREPOSITIONS.has(before.folded) && before.shape === SHAPE.LOWER && doc.tokens[index]?.gap === GAP.SPACE) return true;
  if (after && after.gap === GAP.COMMA && (isRegion(after) || isState(after))) return true;
  return after !== undefined && after.gap === GAP.SPACE && AREA_WORD.test(after.folded);
}

const STATE = /^(?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy]|on|qc|bc|ab|mb|sk|ns|nb|nl|pe)$/;

/** "TX", "ON": a state or province in its two capitals. */
const isState = (token: Token): boolean => token.shape === SHAPE.UPPER && STATE.test(token.folded);

export const isRegion = (token: Token): boolean => (token.flags & FLAG.REGION) !== 0 && isCapital(token);

function accepts(doc: Document, index: number, place: { end: number; flags: number }): boolean {
  const token = doc.tokens[index];
  if (!token || doc.eponym[index] === 1) return false;
  const context = inPlaceContext(doc, index, place.end);
  if (place.end > index + 1) return context || !everyWordPlain(doc, index, place.end);
  if ((token.flags & (FLAG.CLINICAL | FLAG.DRUG | FLAG.PROPER | FLAG.TITLE | FLAG.BRAND | FLAG.RELATION)) !== 0 || isGrammar(token)) return false;
  if (token.shape === SHAPE.UPPER && doc.shouting[index] !== 1 && token.text.length < 4) return false;
  if ((token.flags & FLAG.COMMON) !== 0) return context && !token.opens && token.shape === SHAPE.CAPITAL;
  if ((token.flags & (ENGLISH | PERSONAL | FLAG.EPONYM)) !== 0) return context || ((place.flags & FLAG.BRITISH_PLACE) !== 0 && (token.flags & (FLAG.GIVEN | FLAG.EPONYM | ENGLISH)) === 0) || (place.flags & FLAG.LARGE_PLACE) !== 0 && (token.flags & (FLAG.GIVEN | ENGLISH | FLAG.EPONYM)) === 0;
  return true;
}

/** "New Pain", "General Practice": places whose every word is an everyday one need context. */
function everyWordPlain(doc: Document, from: number, to: number): boolean {
  return doc.tokens.slice(from, to).every((token) => (token.flags & (ENGLISH | FLAG.CLINICAL)) !== 0);
}

/** Listed towns and villages; small ones must go, large ones ask. */
export function findTowns(doc: Document): Find[] {
  const finds: Find[] = [];
  for (let i = 0; i < doc.tokens.length; i += 1) {
    const token = doc.tokens[i];
    const place = placeAt(doc, i);
    const region = token !== undefined && isRegion(token) && place?.end === i + 1;
    if (place && !region && accepts(doc, i, place)) {
      const large = (place.flags & FLAG.LARGE_PLACE) !== 0;
      const group = groupEnd(doc, i, place.end);
      if (group > place.end) finds.push({ ...extent(doc, i, group), rule: 'organisation.context', tier: large ? 'warn' : 'block', score: 0.7 });
      else finds.push({ ...extent(doc, i, withState(doc, place.end)), rule: large ? 'place.large' : 'place.small' });
      i = place.end - 1;
    } else if (token && isRegion(token) && doc.eponym[i] !== 1) {
      const group = groupEnd(doc, i, i + 1);
      finds.push({ ...extent(doc, i, group), rule: group > i + 1 ? 'organisation.context' : 'place.region', tier: 'warn' });
    }
  }
  return finds;
}

/** "Ilkley Harriers", "Yorkshire Water": capitalised words right after a place make it the name of a body. */
function groupEnd(doc: Document, index: number, end: number): number {
  let last = end;
  while (last - end < 3) {
    const next = doc.tokens[last];
    const plain = next && next.gap === GAP.SPACE && next.shape === SHAPE.CAPITAL && next.text.length > 2 && doc.shouting[last] !== 1;
    if (!plain || isGrammar(next) || isRegion(next) || (next.flags & (FLAG.CLINICAL | FLAG.DRUG | FLAG.PROPER | FLAG.TITLE | FLAG.RELATION)) !== 0) break;
    last += 1;
  }
  return doc.tokens[index]?.opens === true && (doc.tokens[index]?.flags ?? 0) & FLAG.COMMON ? end : last;
}

/** "Austin, TX" and "Otley, West Yorkshire": the state or county belongs to the mark. */
function withState(doc: Document, end: number): number {
  const next = doc.tokens[end];
  if (!next || (next.gap !== GAP.COMMA && next.gap !== GAP.SPACE)) return end;
  if (isRegion(next)) return end + 1;
  if (next.gap === GAP.COMMA && isState(next)) return end + 1;
  const second = doc.tokens[end + 1];
  return /^(?:west|east|north|south|county|co|greater|mid)$/.test(next.folded) && isCapital(next) && second && isRegion(second) ? end + 2 : end;
}
