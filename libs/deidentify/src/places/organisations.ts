import { ENGLISH, FLAG } from '../lists/flags.js';
import { scan } from '../patterns/scan.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { SHAPE, type Token } from '../tokens/tokenise.js';
import { evidence, isCapital, isGrammar } from '../names/evidence.js';
import { extent } from '../names/run.js';
import { EMPLOYERS, GENERIC_WORDS, HEALTH_NOUNS, ORGANISATION_NOUNS } from '../vocabulary/place-words.js';
import { follows, phraseEnd, phraseStart, tokenFrom } from './phrase.js';

const SAINTLY = /^(?:st|saint|hmp|hm|our|holy|sacred|royal|queen|king|prince|princess|duke|nhs)$/;
const WORKPLACE =
  /(?<![\p{L}\p{N}])(?:(?:work(?:s|ed|ing)?|employed|employment|job|position|role|post|shifts?|driver|manager|assistant|cashier|engineer|teacher|nurse|cleaner|supervisor|operative|technician|porter|chef|packer|picker|clerk|director|owner|volunteer(?:s|ed|ing)?|apprentice(?:ship)?|trained|studies|studied|studying|student|pupil|attends|attended|enrolled|serv(?:es|ed|ing)|player|plays|played|coach(?:es)?|member|prisoner|inmate|resident|treated|seen|operated on|admitted|reviewed|scanned|registered|referred|transferred|patient|under|physio|surgery|mri|worships?|goes|goes to church|parishioner)(?: (?:as|being) (?:an? )?[\p{Ll}\- ]{2,40}?)?(?: (?:full|part)[ -]time)? (?:at|for|by|with|to|of)|employer(?: is|:|,)?|workplace(?: is|:)?|occupation:[^\n]{0,40} (?:at|for)|school:|hospital:|practice:|surgery:|pharmacy:|insurer:|(?:insured|covered) (?:by|with|through)) (?:the |a |an )?(?=\p{Lu}|\d{1,2}\p{Lu})/giu;
const NOT_ORGANISATION = FLAG.CLINICAL | FLAG.DRUG | FLAG.PROPER | FLAG.TITLE | FLAG.RELATION;

const isNoun = (token: Token): boolean => HEALTH_NOUNS.has(token.folded) || ORGANISATION_NOUNS.has(token.folded);
const isGeneric = (token: Token): boolean => GENERIC_WORDS.has(token.folded) || isGrammar(token) || isNoun(token) || (token.flags & FLAG.CLINICAL) !== 0;

/** Words of the phrase that make it the name of one place; a plain everyday word at the opening is no such word. */
function namingWords(doc: Document, from: number, to: number): number {
  return doc.tokens.slice(from, to).filter((token, k) => isCapital(token) && !isGeneric(token) && !(k === 0 && token.opens && (token.flags & FLAG.COMMON) !== 0 && evidence(token) === 0)).length;
}

/** Cuts words from the front that belong to the sentence: "Discharged from", "Seen At". */
function trimmedStart(doc: Document, from: number, to: number): number {
  let start = from;
  while (start < to) {
    const token = doc.tokens[start];
    if (!token) break;
    const belongs = isCapital(token) && !(token.opens && isGrammar(token)) && !((token.flags & (FLAG.TITLE | FLAG.RELATION)) !== 0 && !SAINTLY.test(token.folded)) && !(token.opens && isGeneric(token) && !SAINTLY.test(token.folded) && !isNoun(token));
    if (belongs) break;
    start += 1;
  }
  return start;
}

/** Nouns that make a name of everyday words before them too: "Hope Academy", "Riverside Hospital". */
const STRONG_NOUN = /^(?:hospital|infirmary|hospice|academy|school|college|church|chapel|cathedral|mosque|temple|synagogue|gurdwara|prison|university|nursery|pharmacy|ltd|limited|plc|llp|inn|arms|tavern|fc|afc|rfc|constabulary|sanatorium|preschool|hotel|yoi|rovers|wanderers)$/;
const COMPOUND_NOUN = /^(?:medical|health|community|leisure|sports|care|nursing|residential|retirement|group|family|wellbeing|veterinary|dental|village|shopping|garden|business|treatment|rehabilitation|cancer|spinal|pain|surgical|regional|general|district|memorial|primary|secondary|high|grammar|infant|junior)$/;
const AFTER_PREPOSITION = new Set(['at', 'the', 'from', 'of', 'to', 'with', 'by', 'for', 'near', 'via', 'our', 'in']);

/** A word before the noun that tells this place from others even at the beginning of a sentence. */
const isDistinct = (token: Token): boolean => isCapital(token) && !isGeneric(token) && ((token.flags & ENGLISH) === 0 || ((token.flags & FLAG.PLACE) !== 0 && (token.flags & FLAG.COMMON) === 0));

/** "The Village Practice", "Low Mill Farm": capitals inside a sentence where everyday words would have none. */
function isHouse(doc: Document, from: number, index: number): boolean {
  const [first, noun, before] = [doc.tokens[from], doc.tokens[index], doc.tokens[from - 1]];
  if (!first || !noun || first.opens || !isCapital(first) || !before || before.shape !== SHAPE.LOWER) return false;
  if (first.folded === 'the') return index > from + 1 && /^(?:surgery|practice|pharmacy|clinic|cottage|farm|lodge|house|grange|manor|hall|court|school|academy|centre|chapel|church|inn|arms)$/.test(noun.folded);
  return index > from + 1 && AFTER_PREPOSITION.has(before.folded) && /^(?:farm|cottage|lodge|house|court|grange|manor|hall|arms|inn|mill)$/.test(noun.folded);
}

function isNamedBy(doc: Document, from: number, index: number): boolean {
  const noun = doc.tokens[index];
  const words = doc.tokens.slice(from, index);
  if (!noun || words.length === 0) return false;
  if (words.some(isDistinct)) return true;
  if (words.some((token) => SAINTLY.test(token.folded) && isCapital(token) && token.folded !== 'nhs' && token.folded !== 'our')) return true;
  if (isHouse(doc, from, index)) return true;
  if (namingWords(doc, from, index) === 0) return false;
  const last = words.at(-1);
  const strong = STRONG_NOUN.test(noun.folded) || (last !== undefined && COMPOUND_NOUN.test(last.folded) && /^(?:centre|center|home|practice|school|hospital|surgery|clinic)$/.test(noun.folded));
  const before = doc.tokens[from - 1];
  const led = before !== undefined && doc.tokens[from]?.opens === false && AFTER_PREPOSITION.has(before.folded);
  const opening = doc.tokens[from]?.folded === 'the';
  return (strong && (led || opening || doc.tokens[from]?.opens === false)) || ((led || opening) && /^(?:surgery|practice|clinic|centre|center|farm|court|lodge|house|manor|grange|home|club|pub|gym|garage|hall)$/.test(noun.folded));
}

/** "Infirmary of York", "Hospital NHS Trust", "Hospital Southampton": what belongs to the name after its noun. */
function endAfterNoun(doc: Document, index: number): number {
  let end = index + 1;
  while (end < doc.tokens.length && end - index < 5 && follows(doc, end)) {
    const token = doc.tokens[end];
    const further = doc.tokens[end + 1];
    if (!token) break;
    const known = isCapital(token) && (isNoun(token) || token.folded === 'nhs' || token.folded === 'foundation' || ((token.flags & FLAG.PLACE) !== 0 && (token.flags & FLAG.COMMON) === 0));
    if (known) end += 1;
    else if (/^(?:of|at|for|and)$/.test(token.folded) && further && isCapital(further) && !isGrammar(further) && (further.flags & NOT_ORGANISATION) === 0 && follows(doc, end + 1)) end += 2;
    else break;
  }
  return end;
}

/** "at Mercy General": some hospitals are called by their adjective. */
function adjectiveHospital(doc: Document, index: number): Find | undefined {
  const [name, adjective, before] = [doc.tokens[index - 1], doc.tokens[index], doc.tokens[index - 2]];
  if (!name || !adjective || !before || !/^(?:general|memorial|royal|presbyterian|methodist|infirmary)$/.test(adjective.folded)) return undefined;
  const next = doc.tokens[index + 1];
  const fits = isCapital(adjective) && isCapital(name) && !name.opens && !isGeneric(name) && AFTER_PREPOSITION.has(before.folded) && !(next && follows(doc, index + 1) && isCapital(next));
  return fits ? { ...extent(doc, index - 1, index + 1), rule: 'facility' } : undefined;
}

function phraseWithNoun(doc: Document, index: number): Find | undefined {
  const noun = doc.tokens[index];
  if (!noun || !isNoun(noun)) return adjectiveHospital(doc, index);
  const capital = isCapital(noun);
  const from = trimmedStart(doc, phraseStart(doc, index), index);
  if (from >= index) return undefined;
  if (capital ? !isNamedBy(doc, from, index) : !lowerNoun(doc, from, index)) return undefined;
  const end = capital ? endAfterNoun(doc, index) : index + 1;
  return { ...extent(doc, from, end), rule: HEALTH_NOUNS.has(noun.folded) ? 'facility' : 'organisation' };
}

/** "Otley surgery": before a noun without capital the phrase must hold a word that is no everyday one. */
function lowerNoun(doc: Document, from: number, index: number): boolean {
  const noun = doc.tokens[index]?.folded ?? '';
  if (!/^(?:surgery|hospital|practice|clinic|hospice|infirmary|school|academy|college|university|prison|nursery|church|mosque|club|pharmacy|centre|farm|care|nursing)$/.test(noun)) return false;
  return doc.tokens.slice(from, index).some((token, k) => isCapital(token) && doc.eponym[from + k] !== 1 && token.shape === SHAPE.CAPITAL && (token.flags & (ENGLISH | NOT_ORGANISATION | FLAG.BRAND)) === 0);
}

/** "HMP Wakefield", "University of Leeds", "Church of St Mary": the noun comes first. */
function nounFirst(doc: Document, index: number): Find | undefined {
  const token = doc.tokens[index];
  const next = doc.tokens[index + 1];
  if (!token || !next || !isCapital(token) || !isCapital(next) && next.folded !== 'of') return undefined;
  if (!/^(?:hmp|hmyoi|yoi|rafs?|raf|hms|uss|university|church|parish|hospital|college|school|isle|city|borough|bank|friends)$/.test(token.folded)) return undefined;
  if (/^(?:hospital|school|church|college)$/.test(token.folded) && next.folded !== 'of' && (next.flags & FLAG.PLACE) === 0) return undefined;
  const end = phraseEnd(doc, index, 6);
  return end > index + 1 && namingWords(doc, index + 1, end) > 0 ? { ...extent(doc, index, end), rule: token.folded === 'hospital' ? 'facility' : 'organisation' } : undefined;
}

/** "Sainsbury's": the ending belongs to the name of a firm. */
function withPossessive(doc: Document, from: number, to: number): { start: number; end: number } {
  const { start, end } = extent(doc, from, to);
  return { start, end: /^'s(?!\p{L})/u.test(doc.text.slice(end, end + 3)) ? end + 2 : end };
}

/** "works at Fenwick's", "pupil at Saltaire Primary": what follows a workplace word. */
function workplaces(doc: Document): Find[] {
  return scan(doc.text, WORKPLACE, (match) => {
    const from = tokenFrom(doc.tokens, match.index + match[0].length);
    const token = doc.tokens[from];
    if (!token || !isCapital(token) || isGrammar(token) || (token.flags & NOT_ORGANISATION) !== 0 || doc.eponym[from] === 1) return undefined;
    const end = phraseEnd(doc, from, 5);
    const words = doc.tokens.slice(from, end);
    if (words.every(isGeneric) || (token.shape === SHAPE.UPPER && words.length === 1 && token.text.length < 4)) return undefined;
    const clinical = words.some((word) => HEALTH_NOUNS.has(word.folded));
    return { ...withPossessive(doc, from, end), rule: clinical ? 'facility' : 'organisation.context' };
  });
}

const ATTENDS = /(?<![\p{L}\p{N}])(?:attend(?:s|ed|ing)?|joined|enrolled at|expelled from|excluded from) (?:the )?(?=\p{Lu})/giu;

/** "attends Ermysted's": without a noun only a word that is no everyday one names a school or club. */
function attended(doc: Document): Find[] {
  return scan(doc.text, ATTENDS, (match) => {
    const from = tokenFrom(doc.tokens, match.index + match[0].length);
    const token = doc.tokens[from];
    const everyday = !token || token.shape !== SHAPE.CAPITAL || doc.eponym[from] === 1 || (token.flags & (ENGLISH | NOT_ORGANISATION | FLAG.BRAND)) !== 0;
    return everyday ? undefined : { ...withPossessive(doc, from, phraseEnd(doc, from, 4)), rule: 'organisation.context', tier: 'warn' as const };
  });
}

function employers(doc: Document): Find[] {
  const finds: Find[] = [];
  doc.tokens.forEach((token, i) => {
    if (isCapital(token) && EMPLOYERS.has(token.folded) && !(token.opens && (token.flags & FLAG.COMMON) !== 0) && evidence(token) + 1 > 0) {
      const everyday = (token.flags & FLAG.COMMON) !== 0;
      const before = doc.tokens[i - 1];
      if (!everyday || (before && /^(?:at|for|by|with|from|of)$/.test(before.folded))) finds.push({ ...withPossessive(doc, i, i + 1), rule: 'employer.large' });
    }
  });
  return finds;
}

/** Surgeries, hospitals, prisons, schools, homes, prayer houses, clubs and employers. */
export function findOrganisations(doc: Document): Find[] {
  const finds: Find[] = [];
  for (let i = 0; i < doc.tokens.length; i += 1) {
    const find = phraseWithNoun(doc, i) ?? nounFirst(doc, i);
    if (find) finds.push(find);
  }
  return [...finds, ...workplaces(doc), ...attended(doc), ...employers(doc)];
}
