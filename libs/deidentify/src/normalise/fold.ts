/** Letters that carry no combining mark but are written plainly in look-ups. */
const PLAIN: Record<string, string> = {
  ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'a', ʼ: "'", ƙ: 'k', ɓ: 'b', ɗ: 'd',
};
const ASCII = /^[\x00-\x7f]*$/;
const SPECIAL = /[ßøłđðþæœıħŋəʼƙɓɗ]/g;

/** Lower case without accents: the form in which all lists are kept and asked. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}+/gu, '').replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}
