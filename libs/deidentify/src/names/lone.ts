import { ENGLISH, FLAG } from '../lists/flags.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE, type Token } from '../tokens/tokenise.js';
import { isBuiltWord } from '../vocabulary/word-forms.js';
import { evidenceAt, isCapital, isEnglish, isGiven, isInitial } from './evidence.js';
import { extent, withParticles } from './run.js';

/** What people do and are; a capitalised everyday name before one of these is a person. */
export const PERSONAL_VERB =
  /^(?:is|was|has|had|lives|lived|works|worked|reports|reported|says|said|feels|felt|describes|described|denies|denied|takes|took|attends|attended|presented|presents|came|went|wants|wanted|would|does|did|tried|tells|told|states|stated|complains|complained|thinks|thought|asked|asks|finds|found|needs|needed|seems|seemed|looks|likes|enjoys|struggles|struggled|sleeps|drinks|smokes|agreed|agrees|declined|walks|uses|used|called|rang|phoned|noticed|remains|remained|cannot|can|could|hopes|underwent|developed|suffers|suffered|returned|stopped|started|appears|appeared|explained|mentioned|accompanied|helps|supports)$/;
/** Longer words that only word games know are nearly always medical. */
const LONGEST_RARE = 8;
const NOT_AFTER = FLAG.CLINICAL | FLAG.DRUG;

/** An everyday word with a capital in the middle of a sentence that is otherwise written in lower case. */
function standsOut(doc: Document, index: number): boolean {
  const token = doc.tokens[index];
  const [before, next] = [doc.tokens[index - 1], doc.tokens[index + 1]];
  if (!token || !before || token.opens || token.shape !== SHAPE.CAPITAL || before.shape !== SHAPE.LOWER) return false;
  if (token.gap !== GAP.SPACE && token.gap !== GAP.COMMA) return false;
  return !(next && next.gap === GAP.SPACE && isCapital(next) && !isInitial(next));
}

const MONTHS = /^(?:may|april|june|august|jan|mar|jun)$/;
const BEFORE_MONTH = /^(?:in|since|from|until|till|by|of|last|next|early|late|mid|this|each|every|around|before|after|during|to|and|end|for|through|between|or)$/;

/** "in May", "since June": the name of a month, not of a person. */
function isMonth(doc: Document, index: number): boolean {
  const token = doc.tokens[index];
  if (!token || !MONTHS.test(token.folded)) return false;
  return BEFORE_MONTH.test(doc.tokens[index - 1]?.folded ?? '') || /^[ ,]{0,2}'?\d/.test(doc.text.slice(token.end, token.end + 4));
}

function hasVerb(doc: Document, index: number): boolean {
  const next = doc.tokens[index + 1];
  return next !== undefined && next.gap === GAP.SPACE && next.shape === SHAPE.LOWER && PERSONAL_VERB.test(next.folded);
}

/** In capitals, short words are abbreviations more often than names. */
function longEnough(doc: Document, index: number, token: Token): boolean {
  return token.shape !== SHAPE.UPPER || doc.shouting[index] === 1 ? token.text.length > 2 || token.shape === SHAPE.CAPITAL : token.text.length > 3;
}

/** "Will attends" is a person, "Will need" is a plan. */
function isModal(doc: Document, index: number): boolean {
  if (!/^(?:may|will|can)$/.test(doc.tokens[index]?.folded ?? '')) return false;
  return !/(?:s|ed)$|^(?:had|felt|came|went|took|said|told)$/.test(doc.tokens[index + 1]?.folded ?? '');
}

function judge(doc: Document, index: number, token: Token): Find['rule'] | undefined {
  const strength = evidenceAt(doc, index);
  if (strength === 0 || !longEnough(doc, index, token)) return undefined;
  const given = isGiven(token);
  if (strength === 3 && given) return (token.flags & FLAG.PLACE) !== 0 ? 'name.lone-ambiguous' : token.shape === SHAPE.UPPER ? 'name.lone-surname' : 'name.lone-given';
  if (strength === 3) return 'name.lone-surname';
  if (strength === 2 && (token.flags & FLAG.NAMEISH) !== 0 && token.shape === SHAPE.CAPITAL) return 'name.lone-surname';
  if (strength === 2 && isEnglish(token)) return token.shape === SHAPE.CAPITAL && (standsOut(doc, index) || (given && hasVerb(doc, index))) ? 'name.lone-everyday' : undefined;
  if (strength === 1 && (token.flags & ENGLISH) === FLAG.RARE && (token.flags & FLAG.PROPER) === 0) return token.text.length <= LONGEST_RARE && standsOut(doc, index) && !isBuiltWord(token.folded) ? 'name.lone-everyday' : undefined;
  if (strength === 1 && ((token.flags & (FLAG.TOP_GIVEN | FLAG.TOP_FAMILY)) === 0 || ((token.flags & FLAG.PROPER) !== 0 && (token.flags & FLAG.TOP_GIVEN) === 0))) return undefined;
  if (strength === 1 && doc.shouting[index] !== 1) return standsOut(doc, index) || (given && token.shape === SHAPE.CAPITAL && hasVerb(doc, index) && !isModal(doc, index)) ? 'name.lone-everyday' : undefined;
  return undefined;
}

/** First names and surnames that stand alone. */
export function findLoneNames(doc: Document): Find[] {
  const finds: Find[] = [];
  doc.tokens.forEach((token, i) => {
    if (!isCapital(token) || (token.flags & NOT_AFTER) !== 0 || isMonth(doc, i)) return;
    const rule = judge(doc, i, token);
    if (rule) finds.push({ ...extent(doc, withParticles(doc, i), i + 1), rule });
  });
  return finds;
}
