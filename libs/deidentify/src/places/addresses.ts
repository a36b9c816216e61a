import { FLAG } from '../lists/flags.js';
import { scan, whole } from '../patterns/scan.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { SHAPE } from '../tokens/tokenise.js';
import { isCapital, isGrammar } from '../names/evidence.js';
import { extent } from '../names/run.js';
import { STREET_TYPES, SURE_STREETS } from '../vocabulary/place-words.js';
import { phraseStart } from './phrase.js';

const NUMBER_BEFORE = /(?:(?:flat|apartment|apt|unit|suite|room|plot|no\.?|house|block)[ .]{0,2}\d{0,4}[a-z]?,? {0,2})?\d{1,5}[a-z]?(?:[\-/]\d{1,5}[a-z]?)?,? {1,2}$/i;
const DWELLING = /(?<![\p{L}\p{N}])(?:(?:flat|apartment|apt|suite|unit)[ .]{1,2}(?:no\.? ?)?\d{1,4}[A-Za-z]?(?:, (?:the )?\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20}){0,2})?|p\.? ?o\.? box \d{1,6})(?![\p{L}\p{N}])/giu;
const LABELLED = /(?<![\p{L}\p{N}])(?:home |postal |full |current )?address[:=] {0,2}(?<value>[^\n]{5,120})/giu;
const THE_GREEN = /(?<![\p{L}\p{N}./:-])\d{1,4}[a-z]?,? The (?:Old )?\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?(?![\p{L}\p{N}])/gu;
const HOUSE = /(?<![\p{L}\p{N}])(?:The )?(?:\p{Lu}[\p{L}'’]{2,20} ){1,3}(?:Cottage|Vicarage|Rectory|Manse|Farmhouse|Barn|Bungalow|House|Lodge|Farm|Villa|Barns|Cottages)(?=, (?:\d{1,4} )?\p{Lu})/gu;
const DEPARTMENT = /^(?:spinal|assessment|high|dependency|intensive|care|stroke|pain|surgical|medical|day)$/;

/** A street by its type: with a number before it, or with a type that is hardly ever another word. */
function streetAt(doc: Document, index: number): Find | undefined {
  const type = doc.tokens[index];
  if (!type || index === 0 || !STREET_TYPES.has(type.folded)) return undefined;
  const from = phraseStart(doc, index, 4);
  const words = doc.tokens.slice(from, index).filter((token) => isCapital(token) && !isGrammar(token));
  const first = doc.tokens[from];
  if (!first || from === index || words.length === 0) return lowerStreet(doc, index);
  const number = NUMBER_BEFORE.exec(doc.text.slice(Math.max(0, first.start - 40), first.start));
  if (!number && (!SURE_STREETS.has(type.folded) || !isCapital(type) || words.every((word) => (word.flags & FLAG.CLINICAL) !== 0) || (type.folded === 'close' || type.folded === 'drive') && words.every((word) => word.opens))) return undefined;
  const { end } = extent(doc, from, index + 1);
  return { start: number ? first.start - number[0].length : first.start, end, rule: 'address' };
}

/** "12 acacia avenue": lower case needs the number and a sure type. */
function lowerStreet(doc: Document, index: number): Find | undefined {
  const type = doc.tokens[index];
  if (!type || type.shape !== SHAPE.LOWER || !/^(?:street|road|avenue|lane|crescent|terrace|close|drive|grove)$/.test(type.folded)) return undefined;
  for (let from = index - 1; from >= Math.max(0, index - 3); from -= 1) {
    const first = doc.tokens[from];
    if (!first || isGrammar(first)) return undefined;
    const number = /\d{1,4}[a-z]?,? $/.exec(doc.text.slice(Math.max(0, first.start - 8), first.start));
    if (number && (doc.tokens[index - 1]?.end ?? 0) + 1 === type.start) return { start: first.start - number[0].length, end: type.end, rule: 'address' };
  }
  return undefined;
}

/** Street addresses, flats, boxes and whatever follows "Address:". */
export function findAddresses(doc: Document): Find[] {
  const finds: Find[] = [];
  for (let i = 1; i < doc.tokens.length; i += 1) {
    const find = streetAt(doc, i);
    if (find) finds.push(find);
  }
  const dwellings = scan(doc.text, DWELLING, (m): Find | undefined => (DEPARTMENT.test(m[0]) ? undefined : { ...whole(m), rule: 'address' }));
  const houses = [THE_GREEN, HOUSE].flatMap((pattern) => scan(doc.text, pattern, (m): Find => ({ ...whole(m), rule: 'address' })));
  const labelled = scan(doc.text, LABELLED, (m): Find | undefined => {
    const value = m.groups?.['value'] ?? '';
    const start = m.index + m[0].length - value.length;
    return /\d|,/.test(value) && !/@|https?:/.test(value) ? { start, end: start + value.split(/[.;] |\t/, 1)[0]!.length, rule: 'address' } : undefined;
  });
  return [...finds, ...houses, ...dwellings, ...labelled];
}
