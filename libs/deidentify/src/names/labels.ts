import { FLAG } from '../lists/flags.js';
import { scan } from '../patterns/scan.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { GAP } from '../tokens/tokenise.js';
import { evidence, isCapital, isGrammar, isInitial } from './evidence.js';
import { endOfName, extent } from './run.js';

/** After these a name follows whatever it looks like. */
const SURE = /(?<![\p{L}\p{N}])(?:(?:(?:full|patient|pt|client|maiden|preferred|birth|first|last|middle|given|family|legal|chosen|mother's|father's|carer)(?:'s)? ?)?(?:name|surname|forename|firstname|lastname|nickname)s?(?: of patient)?|(?<!also |formerly |better |previously |now |commonly )known as|likes to be called|goes by|prefers to be called|nee|née|a\.?k\.?a\.?|my name is|name is|initials|signed(?: by)?|yours (?:sincerely|faithfully),?|(?:kind|best|warm|many) (?:regards|wishes),?|regards,|sincerely,)[ ]{0,2}[:=\-–]?[\s"'(]{1,4}(?=\p{L})/giu;
/** After these a word must also look like a name. */
const LIKELY = /(?<![\p{L}\p{N}])(?:re|dear|hi|hello|patient|pt|client|resident|claimant|nok|next of kin|emergency contact|contact|gp|consultant|referrer|referred by|seen by|reviewed by|discussed with|d\/w|under|by|from|to|for|cc|attn|fao|author|presenter|presented by|signed by|keyworker|key worker|care ?coordinator|social worker|surgeon|physician|provider|pcp|attending|physio|therapist|supervisor|clinician|nurse|with|mother|father|wife|husband|carer|thanks|cheers|love|chat with|spoke to|spoke with|message from|note from|letter from|copy to|c\/o)[ ]{0,2}[:,\-–]?[\s"'(]{1,4}(?=\p{L})/giu;
const NICKNAME = /^(?:nickname|(?<!also |formerly |better |previously |now |commonly )known as|likes|goes|prefers)/i;
const WEAK = /^(?:by|from|to|for|with|under|contact|thanks|love|re|patient|pt)/i;

function tokenAt(doc: Document, offset: number): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return doc.tokens[low]?.start === offset ? low : -1;
}

function labelled(doc: Document, match: RegExpExecArray, sure: boolean): Find | undefined {
  const index = tokenAt(doc, match.index + match[0].length);
  const token = doc.tokens[index];
  if (!token || isGrammar(token) || (token.flags & FLAG.TITLE) !== 0) return undefined;
  const colon = /[:=]/.test(match[0]);
  const strength = evidence(token);
  const plausible = sure
    ? (isCapital(token) && (strength > 0 || colon || NICKNAME.test(match[0])) && (token.flags & (FLAG.CLINICAL | FLAG.DRUG | FLAG.BRAND)) === 0) || strength === 3
    : (isCapital(token) && !isInitial(token) && doc.eponym[index] !== 1 && strength >= (colon ? 1 : WEAK.test(match[0]) ? 4 : 2)) || false;
  if (!plausible) return undefined;
  return { ...extent(doc, index, endOfRow(doc, index, sure && colon)), rule: 'name.labelled' };
}

/** After "Name:" the following words of the line belong to the name; "Surname, First" too. */
function endOfRow(doc: Document, index: number, greedy: boolean): number {
  let end = endOfName(doc, index);
  const comma = doc.tokens[end];
  if (comma?.gap === GAP.COMMA && isCapital(comma) && evidence(comma) >= 2 && greedy) end = endOfName(doc, end);
  while (greedy && end - index < 4) {
    const next = doc.tokens[end];
    if (!next || next.gap !== GAP.SPACE || !isCapital(next) || (next.flags & (FLAG.CLINICAL | FLAG.TITLE)) !== 0) break;
    end += 1;
  }
  return end;
}

/** Names after labels such as "Re:", "Dear", "Next of kin:" and "Name:". */
export function findLabelled(doc: Document): Find[] {
  return [...scan(doc.text, SURE, (m) => labelled(doc, m, true)), ...scan(doc.text, LIKELY, (m) => labelled(doc, m, false))];
}
