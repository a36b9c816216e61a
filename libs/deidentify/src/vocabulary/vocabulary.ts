import { FLAG } from '../lists/flags.js';
import { foldWord } from '../normalise/fold.js';
import { ABBREVIATIONS } from './abbreviations.js';
import { CLINICAL_WORDS, NOTE_WORDS } from './clinical.js';
import { DRUGS, DRUG_STEM } from './drugs.js';
import { EPONYMS, LONE_EPONYMS } from './eponyms.js';
import { CALENDAR, PEOPLES, PUBLIC_THINGS, REGIONS } from './harmless.js';
import { MORE_FAMILY, MORE_GIVEN } from './more-names.js';
import { CLINICAL_TITLES, RELATIONS, TITLES } from './people-words.js';

const words = new Map<string, number>();

const LISTS: readonly (readonly [string, number])[] = [
  [ABBREVIATIONS, FLAG.CLINICAL],
  [CLINICAL_WORDS, FLAG.CLINICAL],
  [NOTE_WORDS, FLAG.CLINICAL],
  [DRUGS, FLAG.DRUG],
  [EPONYMS, FLAG.EPONYM],
  [LONE_EPONYMS, FLAG.EPONYM | FLAG.CLINICAL],
  [CALENDAR, FLAG.PROPER],
  [PEOPLES, FLAG.PROPER],
  [PUBLIC_THINGS, FLAG.BRAND],
  [REGIONS, FLAG.REGION],
  [TITLES, FLAG.TITLE],
  [CLINICAL_TITLES, FLAG.TITLE],
  [RELATIONS, FLAG.RELATION],
  [MORE_GIVEN, FLAG.GIVEN],
  [MORE_FAMILY, FLAG.FAMILY],
];

for (const [list, flag] of LISTS) {
  for (const word of list.split(/\s+/)) if (word !== '') words.set(foldWord(word), (words.get(foldWord(word)) ?? 0) | flag);
}

/** Flags of a folded word in the library's own vocabularies. */
export const vocabulary = (folded: string): number => words.get(folded) ?? 0;

/** Whether the end of a word is that of a medicine. Personal names must have been asked before. */
export const looksLikeDrug = (folded: string): boolean => folded.length > 6 && DRUG_STEM.test(folded);
