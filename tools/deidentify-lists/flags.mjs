/** Bits of an entry; the same values stand in libs/deidentify/src/lists/flags.ts. */
export const FLAG = {
  COMMON: 1, WORD: 2, GIVEN: 4, FAMILY: 8, NAMEISH: 16, TOP_GIVEN: 32, TOP_FAMILY: 64,
  PLACE: 128, LARGE_PLACE: 256, PLACE_START: 512, BRITISH_PLACE: 1024, RARE: 2048,
};

const SPECIAL = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'a', ƙ: 'k', ɓ: 'b', ɗ: 'd' };

/** Lower case without accents, as the library folds words before it asks; undefined when other letters remain. */
export function fold(text) {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/[’ʼ`‘]/g, "'").replace(/[ßøłđðþæœıħŋəƙɓɗ]/g, (c) => SPECIAL[c]);
  return /^[a-z][a-z' -]*$/.test(plain) ? plain.trim() : undefined;
}

/** Adds flags to an entry. */
export function mark(map, entry, flags) {
  map.set(entry, (map.get(entry) ?? 0) | flags);
}
