import { ENGLISH, FLAG } from '../lists/flags.js';
import { scan } from '../patterns/scan.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { SHAPE, type Token } from '../tokens/tokenise.js';
import { isCapital, isGrammar, isStrange } from '../names/evidence.js';
import { extent } from '../names/run.js';
import { phraseEnd, tokenFrom } from './phrase.js';

/** Words after which only a place can follow. */
const SURE =
  /(?<![\p{L}\p{N}])(?:(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|stay(?:s|ed|ing)|settled|grew up|brought up|raised|born(?: and (?:bred|raised))?|housed|homeless|based|holiday(?:s|ed|ing)?|retired|relocated|moved|moving|emigrated|travel(?:s|led|ling|ed|ing)?|commut(?:es?|ed|ing)|drives|drove|walks|(?:house|flat|home|bungalow|cottage|farm|property|caravan|job|accident|crash|collision|rtc|rta|fall|assault|incident|shop|pub|family|parents|mother|father|son|daughter|sister|brother)) (?:alone |locally |now |currently |out |over |back |down |up )?(?:in|at|near|to|from|outside|around|by|between|just outside|close to)|(?:village|town|hamlet|suburb|city|parish|island|isle|borough|community|outskirts|estate) of|resident (?:of|in)|hails from|originally from|comes? from|came from|native of|who is from|is from|home town(?: is| of|:)?|hometown(?: is| of|:)?|address(?: is)?:?|location:|town:|city:|village:|place of birth:?)[ \n]{1,2}(?:the (?:village|town|city|hamlet|suburb|parish|island|market town|seaside town) (?:of |called )?|a (?:village|town|hamlet) (?:called|named) |(?:nearby|rural|central|north|south|east|west|downtown|inner-city|coastal) )?(?=\p{Lu})/giu;
/** Words after which a place is likely: the phrase must hold an unknown word. */
const LIKELY = /(?<![\p{L}\p{N}])(?:in|from|near|outside|around|via|visiting|visited|towards)[ \n](?:nearby |rural |downtown |the village of )?(?=\p{Lu})/gu;
/** The same for texts typed without capitals: fewer words, and the place must be listed. */
const LOWER_CASE = /(?<![\p{L}\p{N}])(?:liv(?:es?|ed|ing)|resid(?:es?|ing)|moved|born|based|works?|working|staying|from|village of|town of) (?:in |to |at |near |from )?(?=\p{Ll})/giu;
const ENDING = /(?:ton|ham|by|thorpe|thwaite|worth|wick|wich|ford|bury|burgh|borough|ley|leigh|combe|coombe|stead|sted|ster|chester|cester|hurst|holme|dale|field|mouth|minster|stow|stoke|bridge|pool|haven|port|gate|well|wold|firth|beck|gill|ness|toft|kirk|fell|den|don|sey|mere|shaw|wood|grove|heath|marsh|moor|brook|bourne|burn|side|ville|town|land|lea|cliffe|cliff|hoe|ing|ings|over|low|law|nish|aig)$/;
const WELSH_GAELIC = /^(?:llan|aber|pen|tre|ystrad|pont|bryn|cwm|caer|nant|betws|bally|kil|dun|inver|strath|drum|glen|ach|auch|kirk|tre|pol|lan|pen|porth|carn)/;
const NOT_PLACES = FLAG.CLINICAL | FLAG.DRUG | FLAG.PROPER | FLAG.BRAND | FLAG.TITLE | FLAG.RELATION;

const plain = (token: Token): boolean => (token.flags & (ENGLISH | NOT_PLACES)) !== 0;

function phraseAt(doc: Document, match: RegExpExecArray): { from: number; to: number } | undefined {
  const from = tokenFrom(doc.tokens, match.index + match[0].length);
  const token = doc.tokens[from];
  if (!token || !isCapital(token) || isGrammar(token) || doc.eponym[from] === 1) return undefined;
  const listedPlace = token.shape === SHAPE.CAPITAL && (token.flags & FLAG.PLACE) !== 0 && (token.flags & NOT_PLACES & ~(FLAG.BRAND | FLAG.CLINICAL)) === 0 && (token.flags & FLAG.BRAND) !== 0;
  const village = isVillagePair(doc, from, phraseEnd(doc, from, 5));
  if ((token.flags & NOT_PLACES) !== 0 && !listedPlace && !village) return undefined;
  if (token.shape === SHAPE.UPPER && doc.shouting[from] !== 1) return undefined;
  return { from, to: phraseEnd(doc, from, 5) };
}

/** Places that no list holds, by the words before them. */
export function findPlacesByContext(doc: Document): Find[] {
  const sure = scan(doc.text, SURE, (match) => {
    const phrase = phraseAt(doc, match);
    return phrase && { ...extent(doc, phrase.from, phrase.to), rule: 'place.context' };
  });
  const lower = scan(doc.text, LOWER_CASE, (match) => {
    const from = tokenFrom(doc.tokens, match.index + match[0].length);
    const token = doc.tokens[from];
    const place = token !== undefined && (token.flags & FLAG.PLACE) !== 0 && (token.flags & (ENGLISH | NOT_PLACES)) === 0;
    return place ? { ...extent(doc, from, from + 1), rule: 'place.context', score: 0.7 } : undefined;
  });
  const likely = scan(doc.text, LIKELY, (match) => {
    const phrase = phraseAt(doc, match);
    if (!phrase || (doc.tokens.slice(phrase.from, phrase.to).every(plain) && !isVillagePair(doc, phrase.from, phrase.to))) return undefined;
    return { ...extent(doc, phrase.from, phrase.to), rule: 'place.context', tier: 'warn' as const, score: 0.6 };
  });
  return [...sure, ...lower, ...likely, ...(doc.lists ? findByForm(doc) : [])];
}

const FIRST_HALF = /^(?:upper|lower|great|little|much|nether|high|low|long|old|temple|market|castle|chipping|church|king's|kings|bishop's|bishops|abbots|abbot's|monks|monk's|over|middle|steeple|earls|earl's|hutton|st|saint|robin|burnham|stoke|sutton|norton|weston|newton|thornton|kirkby|holy|isle)$/;

/** "near Upper Slaughter": everyday words in the form of a village's name. */
function isVillagePair(doc: Document, from: number, to: number): boolean {
  const [first, second] = [doc.tokens[from], doc.tokens[from + 1]];
  return first !== undefined && second !== undefined && to > from + 1 && FIRST_HALF.test(first.folded) && isCapital(second) && (second.flags & NOT_PLACES) === 0 && !/^(?:limb|limbs|back|body|arm|arms|leg|legs|lip|jaw|dose|risk|pressure|end|level|need|needs|priority|school|class|life|age)$/.test(second.folded);
}

/** "Sutton-under-Whitestonecliffe", "Great Wenham", "Llanfairfechan": forms of British village names. */
function findByForm(doc: Document): Find[] {
  const finds: Find[] = [];
  doc.tokens.forEach((token, i) => {
    if (token.shape !== SHAPE.CAPITAL || token.text.length < 6) return;
    const hyphens = /-(?:on|upon|under|in|le|la|by|cum|next|the|super|at)-/.test(token.folded);
    const formed = isStrange(token) && (ENDING.test(token.folded) || WELSH_GAELIC.test(token.folded));
    if (hyphens && (token.flags & (FLAG.CLINICAL | FLAG.WORD)) === 0) finds.push({ ...extent(doc, i, i + 1), rule: 'place.context' });
    else if (formed) finds.push({ ...extent(doc, i, i + 1), rule: 'place.form' });
  });
  return finds;
}
