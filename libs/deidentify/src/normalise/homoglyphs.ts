/** Cyrillic and Greek letters that look like Latin ones; each maps to one unit so that offsets stay. */
const LOOKALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S',
    а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', һ: 'h', ӏ: 'l', п: 'n', т: 't', к: 'k', м: 'm', в: 'b', ɡ: 'g',
    Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
    α: 'a', ο: 'o', ν: 'v', ι: 'i', κ: 'k', ρ: 'p', υ: 'u', ε: 'e', τ: 't',
  }),
);
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}ɡ]/u;
const WORD = /\p{L}+/gu;
const LATIN = /[A-Za-zÀ-ɏ]/;

/** Writes look-alike letters as Latin ones in words that mix alphabets, and in words made of look-alikes only. */
export function foldHomoglyphs(text: string): string {
  if (!FOREIGN.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!FOREIGN.test(word)) return word;
    const mapped = Array.from(word, (letter) => LOOKALIKE.get(letter) ?? letter).join('');
    const mixes = LATIN.test(word) || (word.length >= 3 && !FOREIGN.test(mapped));
    return mixes ? mapped : word;
  });
}
