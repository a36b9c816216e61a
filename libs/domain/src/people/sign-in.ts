import { millis, toInstant, type Now } from '../time/instants.js';

/** How long a sign-in lives. */
export interface SignInRules {
  /** Minutes without a request before it ends. */
  readonly idleMinutes: number;
  /** Hours after which it ends whatever happens. */
  readonly absoluteHours: number;
  /** How many may be open at once for one member; the oldest gives way. */
  readonly atMost: number;
}

/** OWASP ASVS 5 §7.3 asks for both limits to be documented: 30 minutes idle, 12 hours in all, 5 at once. */
export const defaultSignInRules: SignInRules = { idleMinutes: 30, absoluteHours: 12, atMost: 5 };

/** When a sign-in ends: `idleEndsAt` moves with use and never passes `endsAt`. */
export function signInExpiry(signIn: { createdAt: Now; lastSeenAt: Now }, rules: SignInRules = defaultSignInRules): { idleEndsAt: string; endsAt: string } {
  const ends = millis(signIn.createdAt) + rules.absoluteHours * 3_600_000;
  const idle = millis(signIn.lastSeenAt) + rules.idleMinutes * 60_000;
  return { idleEndsAt: toInstant(Math.min(idle, ends)), endsAt: toInstant(ends) };
}

/** True when the sign-in has run out at `now`. */
export function signInExpired(signIn: { createdAt: Now; lastSeenAt: Now }, now: Now, rules: SignInRules = defaultSignInRules): boolean {
  return millis(now) >= millis(signInExpiry(signIn, rules).idleEndsAt);
}
