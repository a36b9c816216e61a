const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Crockford's check symbols: the alphabet and five more. */
const checks = `${alphabet}*~$=U`;

/** Remainder by 37, digit by digit, so that no number gets too large. */
const checkOf = (letters: string): string => checks[[...letters].reduce((rest, letter) => (rest * 32 + alphabet.indexOf(letter)) % 37, 0)]!;

/** A code that nobody guesses: 80 bits in Crockford's base 32 with a check symbol, as `XXXX-XXXX-XXXX-XXXX-C`. Takes ten random bytes. */
export function statementCode(bytes: Uint8Array): string {
  if (bytes.length !== 10) throw new RangeError('a statement code is made from ten bytes');
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from({ length: 16 }, (_, i) => alphabet[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]!).join('');
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12), letters.slice(12), checkOf(letters)].join('-');
}

/** The code as it is stored, from what somebody typed: any case, any dashes and spaces, O for 0, I and L for 1. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const letters = plain.slice(0, 16).replaceAll('O', '0').replace(/[IL]/g, '1');
  if (plain.length !== 17 || [...letters].some((letter) => !alphabet.includes(letter)) || checkOf(letters) !== plain[16]) return null;
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12), letters.slice(12), plain[16]].join('-');
}

/** What a stranger is told of a name: `A. R.` */
export const initialsOf = (name: string): string => name.replace(/^(dr|mr|mrs|ms|miss|mx|prof)\.?\s+/i, '').split(/\s+/).filter(Boolean).map((word) => `${[...word][0]!.toUpperCase()}.`).join(' ');
