import { FLAG } from '../lists/flags.js';
import { foldWord } from '../normalise/fold.js';
import type { Find } from '../rules.js';
import type { Document } from '../tokens/document.js';
import { SHAPE, tokenise, type Token } from '../tokens/tokenise.js';
import { isGrammar } from './evidence.js';
import { extent } from './run.js';

/** Words of a site's name that say nothing by themselves. */
const GENERIC =
  /^(?:surgery|practice|medical|centre|center|health|hospital|clinic|group|trust|nhs|royal|general|university|community|primary|care|the|and|of|for|pain|service|services|team|unit|department|infirmary|road|street|park|house|partners|partnership|foundation|hub|network|north|south|east|west|new|st)$/;

interface Phrase {
  words: string[];
}

function phrases(names: readonly string[]): { whole: Map<string, Phrase[]>; single: Set<string> } {
  const whole = new Map<string, Phrase[]>();
  const single = new Set<string>();
  for (const name of names) {
    const words = tokenise(name).filter((token) => (token.flags & FLAG.TITLE) === 0);
    const folded = words.map((token) => token.folded);
    const first = folded[0];
    if (first === undefined) continue;
    whole.set(first, [...(whole.get(first) ?? []), { words: folded }]);
    for (const token of words) if (standsAlone(token, folded.length)) single.add(token.folded);
  }
  return { whole, single };
}

function standsAlone(token: Token, count: number): boolean {
  return token.text.length > 2 && !GENERIC.test(token.folded) && !isGrammar(token) && (count === 1 || (token.flags & FLAG.CLINICAL) === 0);
}

/** An everyday word from a known name counts with a capital only. */
function matchesSingle(token: Token, single: ReadonlySet<string>): boolean {
  if (!single.has(token.folded)) return false;
  return token.shape !== SHAPE.LOWER || (token.flags & (FLAG.COMMON | FLAG.WORD)) === 0;
}

/** Names of the member, the site, the town and colleagues, whole or in parts, in any case. */
export function findKnown(doc: Document, names: readonly string[]): Find[] {
  const { whole, single } = phrases(names);
  const finds: Find[] = [];
  doc.tokens.forEach((token, i) => {
    for (const { words } of whole.get(token.folded) ?? []) {
      const fits = words.length > 1 && words.every((word, k) => doc.tokens[i + k]?.folded === word);
      if (fits) finds.push({ ...extent(doc, i, i + words.length), rule: 'name.known' });
    }
    if (matchesSingle(token, single)) finds.push({ ...extent(doc, i, i + 1), rule: 'name.known' });
  });
  return finds;
}

/** Known names without letters of their own words, such as numbers or codes. */
export function findKnownCodes(text: string, names: readonly string[]): Find[] {
  const folded = foldWord(text);
  if (folded.length !== text.length) return [];
  const codes = names.map(foldWord).filter((name) => /\d/.test(name) && name.length > 3);
  return codes.flatMap((code) => {
    const finds: Find[] = [];
    for (let at = folded.indexOf(code); at >= 0; at = folded.indexOf(code, at + code.length)) finds.push({ start: at, end: at + code.length, rule: 'name.known' });
    return finds;
  });
}
