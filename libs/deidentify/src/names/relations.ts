import { FLAG } from '../lists/flags.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { GAP, SHAPE } from '../tokens/tokenise.js';
import { CLINICAL_ROLES } from '../vocabulary/people-words.js';
import { evidence, evidenceAt, isCapital, isGiven, isGrammar } from './evidence.js';
import { endOfName, extent } from './run.js';

const NAMING = new Set(['called', 'named', 'nicknamed', 'namely']);
const FILLER = new Set(['is', 'was', 's', 'who', 'name', "name's"]);
const roles = new Set(CLINICAL_ROLES.split(/\s+/));

/** Steps over "is called", ", " and brackets; tells where a name would begin and how sure the words before it are. */
function afterNoun(doc: Document, noun: number): { index: number; naming: boolean } | undefined {
  let index = noun + 1;
  let naming = false;
  while (index <= noun + 3) {
    const token = doc.tokens[index];
    if (!token) return undefined;
    if (NAMING.has(token.folded) || token.folded === 'name') naming = true;
    else if (!FILLER.has(token.folded)) break;
    index += 1;
  }
  const token = doc.tokens[index];
  const between = token ? doc.text.slice(doc.tokens[index - 1]?.end ?? 0, token.start) : '';
  return token && /^(?:'s?)?[\s,:(–"'-]{1,4}$/.test(between) ? { index, naming } : undefined;
}

function isNamed(doc: Document, index: number, naming: boolean, direct: boolean): boolean {
  const token = doc.tokens[index];
  if (!token || isGrammar(token)) return false;
  const strength = evidenceAt(doc, index);
  if (isCapital(token)) return naming ? (token.flags & (FLAG.CLINICAL | FLAG.DRUG)) === 0 : strength >= (direct && token.gap === GAP.SPACE ? 1 : 2);
  if (naming) return strength >= 2 || (strength === 1 && isGiven(token));
  return direct && token.gap === GAP.SPACE && token.shape === SHAPE.LOWER && strength === 3 && isGiven(token);
}

/** "daughter Kelly", "his wife is called Mary", "friend (Tom)", "physiotherapist Anna Kowalska". */
export function findRelatives(doc: Document): Find[] {
  const finds: Find[] = [];
  doc.tokens.forEach((token, i) => {
    const relation = (token.flags & FLAG.RELATION) !== 0;
    if (!relation && !roles.has(token.folded)) return;
    const after = afterNoun(doc, i);
    if (!after || !isNamed(doc, after.index, after.naming, after.index === i + 1)) return;
    if (!relation && !after.naming && evidenceAt(doc, after.index) < 3) return;
    const mark: Find = { ...extent(doc, after.index, endOfName(doc, after.index)), rule: relation ? 'name.relative' : 'name.clinician' };
    const kept = after.naming ? '[name removed]' : '';
    finds.push(relation ? { ...mark, replacement: kept, alternatives: [`[${token.folded}]`, '[name removed]'] } : mark, ...others(doc, endOfName(doc, after.index), relation));
  });
  return finds;
}

/** "sons John, Adam and Will": the rest of the row. */
function others(doc: Document, from: number, relation: boolean): Find[] {
  const finds: Find[] = [];
  let index = from;
  for (let count = 0; count < 8; count += 1) {
    const link = doc.tokens[index];
    if (link?.folded === 'and' || link?.folded === 'or') index += 1;
    else if (link?.gap !== GAP.COMMA) break;
    const token = doc.tokens[index];
    if (!token || !isCapital(token) || !isGiven(token) || evidence(token) < 1) break;
    const end = endOfName(doc, index);
    finds.push({ ...extent(doc, index, end), rule: relation ? 'name.relative' : 'name.clinician' });
    index = end;
  }
  return finds;
}
