import { commonPasswords } from './common-passwords.js';

/** Why a password is refused, or null. There are no composition rules and no forced change (OWASP ASVS 5 §6.2). */
export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'about-you';

export const passwordLength = { min: 12, max: 128 } as const;

/** Case, width and spaces do not make a common password less common. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function repeatsItself(text: string): boolean {
  return new Set(text).size <= 2 || /^(.{1,4})\1+$/u.test(text);
}

/**
 * Judges a new password. `about` are words of the member: e-mail, name, network; a password that is little more than
 * one of them is refused. Pasting, spaces and any script are welcome.
 */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | null {
  const length = Array.from(password).length;
  if (length < passwordLength.min) return 'too-short';
  if (length > passwordLength.max) return 'too-long';
  const text = plain(password);
  if (commonPasswords.has(text) || commonPasswords.has(text.replace(/[^\p{L}]+$/u, '')) || repeatsItself(text)) return 'common';
  return tellsOnlyOf(text, about) ? 'about-you' : null;
}

/** True when less than six characters are left once the member's own words are taken out. */
function tellsOnlyOf(text: string, about: readonly string[]): boolean {
  const words = about.flatMap((word) => word.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && rest.length < 6;
}
