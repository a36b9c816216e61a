/** What the lists know of a word; a bit set. The same values stand in tools/deidentify-lists/flags.mjs. */
export const FLAG = {
  /** Frequent English word. */
  COMMON: 1,
  /** English dictionary word. */
  WORD: 2,
  GIVEN: 4,
  FAMILY: 8,
  /** In the scraped list or far down the census: weak evidence. */
  NAMEISH: 16,
  TOP_GIVEN: 32,
  TOP_FAMILY: 64,
  PLACE: 128,
  /** At least 20,000 people. */
  LARGE_PLACE: 256,
  /** First word of a place of several words. */
  PLACE_START: 512,
  BRITISH_PLACE: 1024,
  /** Known to word games only. */
  RARE: 2048,
  /** From here on the bits come from the library's own vocabularies. */
  CLINICAL: 4096,
  DRUG: 8192,
  EPONYM: 16384,
  TITLE: 32768,
  RELATION: 65536,
  /** Months, weekdays, countries, languages, peoples: capitalised but harmless. */
  PROPER: 131072,
  /** Names that are also everyday words and need more evidence. */
  BRAND: 262144,
  REGION: 524288,
} as const;

export const ENGLISH = FLAG.COMMON | FLAG.WORD | FLAG.RARE;
export const PERSONAL = FLAG.GIVEN | FLAG.FAMILY | FLAG.NAMEISH;
