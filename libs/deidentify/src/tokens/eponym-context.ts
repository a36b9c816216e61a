import { FLAG } from '../lists/flags.js';
import { EPONYM_NOUN } from '../vocabulary/eponyms.js';
import { GAP, SHAPE, type Token } from './tokenise.js';

const STRONG_NOUN = /^(?:syndrome|disease|sign|palsy|contracture|fracture|manoeuvre|maneuver|phenomenon|malformation|criteria|questionnaire|neuropathy|tendonitis|dystrophy|thyroiditis|procedure|tendinopathy)$/;
const RESULT = /^(?:negative|positive|neg|pos|absent|present|normal|ve|test|grade|equivocal|bilaterally|downgoing|upgoing|unremarkable)$/;
const MODIFIER = /^(?:coma|postnatal|pain|sleepiness|stool|hand|neck|knee|hip|shoulder|low|back|disability|comorbidity|functional|patient|global|mini|type|grade|self|performance|activity|daily|anxiety|depression|outcome|health|impact|opioid|analgesic)$/;
/** "Neer +ve", "Jobe's -ve": what is positive or negative by a sign is a test, whoever gave it the name. */
const OUTCOME = /^(?:'s)?(?: test| sign)? ?(?:[+-]ve|\+{1,3})(?=[\s,.;)]|$)/;
const LINK = new Set(['and', 'of', 's', 'or']);
const REACH = 3;

/** Whether a name stands before the word: then it is a person's surname, not an eponym. */
function belongsToPerson(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (!before || !token || (token.gap !== GAP.SPACE && token.gap !== GAP.DOT)) return false;
  if ((before.flags & FLAG.TITLE) !== 0) return true;
  return before.shape === SHAPE.CAPITAL && (before.flags & FLAG.TOP_GIVEN) !== 0 && (before.flags & (FLAG.EPONYM | FLAG.COMMON)) === 0;
}

/** Finds the medical noun that follows an eponym; returns its index or -1. */
function nounAfter(text: string, tokens: readonly Token[], index: number): number {
  const possessive = text.startsWith("'s", tokens[index]?.end ?? 0);
  const eponym = ((tokens[index]?.flags ?? 0) & FLAG.EPONYM) !== 0;
  for (let i = index + 1; i <= index + REACH; i += 1) {
    const token = tokens[i];
    if (!token || (token.start - (tokens[i - 1]?.end ?? 0) > 4 && token.gap === GAP.OTHER) || token.gap === GAP.LINE) return -1;
    if (eponym && EPONYM_NOUN.test(token.folded)) return i;
    if (eponym && (possessive || (token.flags & FLAG.FAMILY) === 0) && i === index + 1 && RESULT.test(token.folded)) return i;
    if (possessive && STRONG_NOUN.test(token.folded)) return i;
    const passes = (token.flags & FLAG.EPONYM) !== 0 || LINK.has(token.folded) || (eponym && i === index + 1 && MODIFIER.test(token.folded));
    if (!passes) return -1;
  }
  return -1;
}

/** Marks the words of eponyms such as "Ehlers-Danlos syndrome" or "Tinel's sign", unless a title or first name stands before. */
export function eponymTokens(text: string, tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  tokens.forEach((token, index) => {
    if (OUTCOME.test(text.slice(token.end, token.end + 14))) {
      marks[index] = 1;
      return;
    }
    const possible = (token.flags & FLAG.EPONYM) !== 0 || text.startsWith("'s ", token.end);
    if (!possible || (token.flags & FLAG.TOP_GIVEN & ~FLAG.EPONYM) !== 0 && (token.flags & FLAG.EPONYM) === 0) return;
    if (belongsToPerson(tokens, index)) return;
    const noun = nounAfter(text, tokens, index);
    if (noun > 0) marks.fill(1, index, noun);
    else if ((token.flags & FLAG.CLINICAL) !== 0) marks[index] = 1;
  });
  return marks;
}
