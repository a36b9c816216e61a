import { FLAG } from '../lists/flags.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE } from '../tokens/tokenise.js';
import { isCapital, isGrammar } from '../names/evidence.js';
import { extent } from '../names/run.js';
import { phraseEnd, phraseStart, tokenFrom } from './phrase.js';

const NOT_PLACES = FLAG.CLINICAL | FLAG.DRUG | FLAG.PROPER | FLAG.TITLE | FLAG.RELATION;
const ENDS = /^(?:'s)?[ ]{0,2}(?:[.,;)\n]|$|[A-Z]{1,2}\d)/;
const LOCATED = /^(?:address|facility|organisation)/;

/** "Castle Mead Surgery, Bath.": the phrase after a comma is where it stands. */
function after(doc: Document, find: Find): Find | undefined {
  const index = tokenFrom(doc.tokens, find.end);
  const token = doc.tokens[index];
  if (!token || token.start - find.end > 3 || !/^(?:'s)?, ?$/.test(doc.text.slice(find.end, token.start))) return undefined;
  if (token.gap !== GAP.COMMA || token.shape !== SHAPE.CAPITAL || isGrammar(token)) return undefined;
  const end = phraseEnd(doc, index, 4);
  const last = doc.tokens[end - 1];
  const clinical = end === index + 1 && (token.flags & NOT_PLACES) !== 0;
  if (!last || clinical || !ENDS.test(doc.text.slice(last.end, last.end + 8))) return undefined;
  return { ...extent(doc, index, end), rule: 'place.context' };
}

/** "Robin Hood's Bay YO22 4SF": the phrase right before a postcode. */
function before(doc: Document, find: Find): Find | undefined {
  const index = tokenFrom(doc.tokens, find.start) - 1;
  const token = doc.tokens[index];
  if (!token || !isCapital(token) || !/^[, ]{1,2}$/.test(doc.text.slice(token.end, find.start))) return undefined;
  const from = phraseStart(doc, index, 4);
  const first = doc.tokens[from];
  if (!first || isGrammar(first) || (from === index && (first.flags & NOT_PLACES) !== 0)) return undefined;
  return { ...extent(doc, from, index + 1), rule: 'place.context' };
}

/** Places next to addresses, services and postcodes that are already marked. */
export function findNeighbours(doc: Document, finds: readonly Find[]): Find[] {
  const places: Find[] = [];
  for (const find of finds) {
    const place = LOCATED.test(find.rule) ? after(doc, find) : find.rule === 'postcode' ? before(doc, find) : undefined;
    if (place) places.push(place);
  }
  return places;
}
