/** One phrase that a person living with pain may hear as a threat or a promise, with a neutral wording. Offsets are UTF-16, end exclusive. */
export interface LanguageNote {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly why: string;
  readonly instead: string;
}

interface Phrase {
  readonly pattern: RegExp;
  readonly why: string;
  readonly instead: string;
}

const damage = 'It tells of damage that pain does not prove, and people stop moving.';
const promise = 'It promises more than care can give; living well is the aim.';
const verdict = 'It can be heard as "we do not believe you".';

/**
 * Shipped phrases; a network can edit its own. The first four are named in the Welsh persistent pain guidance as phrases
 * to avoid, with metaphors; the rest follow its wish, and the ARMA round table's, for "person", "manage" and "live well".
 */
export const carefulPhrases: readonly Phrase[] = [
  { pattern: /\b(?:spine|back|discs?|joints?) (?:is|are) crumbling\b|\bcrumbling (?:spine|back|discs?)\b/gi, why: damage, instead: 'age-related changes, which are common with and without pain' },
  { pattern: /\bfull of arthritis\b|\briddled with arthritis\b/gi, why: damage, instead: 'some arthritis, as many people of this age have' },
  { pattern: /\btrapped nerve\b/gi, why: damage, instead: 'an irritated or sensitive nerve' },
  { pattern: /\bdiscs? (?:has|have) gone\b|\bslipped discs?\b/gi, why: damage, instead: 'a disc change, which often settles' },
  { pattern: /\bbone[- ]on[- ]bone\b|\bworn[- ]out (?:joint|joints|spine|hip|knee|hips|knees)\b|\bwear and tear\b/gi, why: damage, instead: 'joint changes' },
  { pattern: /\bdegenerative disc disease\b|\bdegenerating\b/gi, why: damage, instead: 'age-related disc changes' },
  { pattern: /\b(?:cure|curing|cured)\b/gi, why: promise, instead: 'help to live well with pain' },
  { pattern: /\bpain[- ]free\b/gi, why: promise, instead: 'able to do more of what matters' },
  { pattern: /\bfix(?:es|ed|ing)? (?:the|their|his|her|this|your|it)\b(?: (?:pain|back|spine|problem|knee|neck))?/gi, why: promise, instead: 'manage the pain' },
  { pattern: /\ball in (?:his|her|their|the|your) (?:head|mind)\b|\bpsychosomatic\b/gi, why: verdict, instead: 'pain that stress, sleep and mood also shape' },
  { pattern: /\bnothing (?:more )?(?:can be done|we can do)\b|\b(?:must|has to|have to|needs? to) (?:just )?learn to live with\b/gi, why: verdict, instead: 'say what can be done next' },
  { pattern: /\bfailed (?:physiotherapy|treatment|conservative|therapy|medication)\b|\b(?:he|she|they) failed\b/gi, why: 'It puts the blame on the person.', instead: 'did not help' },
  { pattern: /\bnon-?complian(?:t|ce)\b|\bdrug[- ]seeking\b|\bheart ?sink\b|\bmalinger\w*/gi, why: 'It puts the blame on the person.', instead: 'describe what happened' },
  { pattern: /\b(?:suffers from|suffering from|victim of)\b/gi, why: 'It makes the person small.', instead: 'lives with' },
  { pattern: /\bchronic pain patients?\b|\bpain patients?\b|\bthe patients?\b/gi, why: 'A person is more than their pain.', instead: 'the person living with pain' },
];

function quotedRanges(text: string): [number, number][] {
  const quotes = /\u201c[^\u201d]*\u201d|"[^"]*"|\u2018[^\u2019]*\u2019(?!\w)/g;
  return Array.from(text.matchAll(quotes), (found) => [found.index, found.index + found[0].length]);
}

/**
 * Marks phrases that deserve a second thought, in the order of the text. It never blocks and never changes anything;
 * words inside quotation marks are left alone, because they may be the person's own.
 */
export function carefulLanguage(text: string, phrases: readonly Phrase[] = carefulPhrases): LanguageNote[] {
  const quoted = quotedRanges(text);
  const notes = phrases.flatMap(({ pattern, why, instead }) =>
    Array.from(text.matchAll(pattern), (found) => ({ start: found.index, end: found.index + found[0].length, phrase: found[0], why, instead })));
  const free = notes.filter((note) => !quoted.some(([start, end]) => note.start >= start && note.end <= end)).sort((a, b) => a.start - b.start || b.end - a.end);
  return free.filter((note, index) => free.slice(0, index).every((earlier) => earlier.end <= note.start));
}
