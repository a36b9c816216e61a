/** Letters and digits of a case code: without 0, 1, I and O, which are read for each other. 32 of them, so five bits pick one evenly. */
export const caseCodeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * A case code `QK7-M2P` from at least six random bytes (about 10^9 codes). Only the low five bits of each are used, so
 * every code is equally likely. It is never derived from the person. Throws RangeError with fewer bytes.
 */
export function caseCodeFrom(bytes: Uint8Array): string {
  if (bytes.length < 6) throw new RangeError('a case code needs six random bytes');
  const letters = Array.from(bytes.subarray(0, 6), (byte) => caseCodeAlphabet.charAt(byte & 31)).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
