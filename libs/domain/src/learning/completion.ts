import { addMonths } from '../time/calendar.js';
import { millis, type Now } from '../time/instants.js';

/** How a curriculum is completed. */
export interface CompletionRule {
  /** Distinct lectures needed; null means all of the ring. A number above the size of the ring means all. */
  readonly needed: number | null;
  /** Months for which a credit counts; null means for ever. */
  readonly expiryMonths: number | null;
}

/** How a lecture came to be credited. `make-up` covers recording and reading; an extra live slot is `live`. */
export type CreditKind = 'live' | 'make-up';

/** A lecture identity that a learner has, as the record keeps it. One row for each time: a second pass is a second row. */
export interface Credit {
  readonly lectureId: string;
  readonly kind: CreditKind;
  /** When it was earned. */
  readonly at: string;
  /** Number of the lecture's version that was heard. */
  readonly version: number;
  readonly minutes: number;
}

/** A place on the ring: an identity whose versions change. */
export interface RingLecture {
  readonly id: string;
  readonly position: number;
  /** Credits for versions below this one no longer count: an educator marked the new version "must be repeated". 1 means all count. */
  readonly countsFromVersion: number;
  /** Taken out of the ring. Who has it keeps it; nobody is asked for it any more. */
  readonly retired?: boolean;
}

/** A completion as it was written down when it was reached. */
export interface KeptCompletion {
  readonly completedAt: string;
  /** Distinct lectures that were needed then. */
  readonly needed: number;
}

export interface Completion {
  readonly have: number;
  readonly of: number;
  /** Distinct lectures needed to complete. */
  readonly needed: number;
  readonly complete: boolean;
  /** When it was reached first: as it was written down then, else by the credits that count now. Null while it never was. */
  readonly completedAt: string | null;
}

/** True while a credit counts for its lecture at `now`: not for a version that must be repeated, not past its expiry. */
export function stillCounts(credit: Pick<Credit, 'at' | 'version'>, lecture: Pick<RingLecture, 'countsFromVersion'>, rule: CompletionRule, now: Now): boolean {
  if (credit.version < lecture.countsFromVersion) return false;
  const end = expiryOf(credit.at, rule);
  return end === null || millis(now) < millis(end);
}

/** When a credit stops counting, to the same minute of the month reached; null when it never does. */
export function expiryOf(at: string, rule: CompletionRule): string | null {
  return rule.expiryMonths === null ? null : `${addMonths(at.slice(0, 10), rule.expiryMonths)}${at.slice(10)}`;
}

/**
 * Distinct identities attended to the rule, in any cycle and any order. A second pass adds hours, never a topic. A lecture
 * that left the ring stays with those who have it, and what was once complete stays so when the ring, the rule or a version
 * changes, or a credit runs out: it ends only when the record itself is corrected to fewer lectures than were needed then.
 * Source: pain-care §2i rule 4 (completion counts distinct lecture identities; default all, or a threshold; optional expiry).
 */
export function completionOf(lectures: readonly RingLecture[], credits: readonly Credit[], rule: CompletionRule, now: Now, kept: KeptCompletion | null = null): Completion {
  const firstHad = firstCredits(lectures, credits, rule, now);
  const of = lectures.filter((lecture) => !lecture.retired || firstHad.has(lecture.id)).length;
  const needed = Math.min(rule.needed ?? of, of);
  const times = [...firstHad.values()].sort();
  const reachedAt = needed > 0 && times.length >= needed ? times[needed - 1]! : null;
  const stands = kept !== null && new Set(credits.map((credit) => credit.lectureId)).size >= kept.needed;
  const completedAt = stands ? kept.completedAt : reachedAt;
  return { have: times.length, of, needed, complete: completedAt !== null, completedAt };
}

/** For each lecture that is had, when it was first had by a credit that still counts. */
function firstCredits(lectures: readonly RingLecture[], credits: readonly Credit[], rule: CompletionRule, now: Now): Map<string, string> {
  const ring = new Map(lectures.map((lecture) => [lecture.id, lecture]));
  const first = new Map<string, string>();
  for (const credit of credits) {
    const lecture = ring.get(credit.lectureId);
    if (!lecture || !stillCounts(credit, lecture, rule, now)) continue;
    const known = first.get(credit.lectureId);
    if (known === undefined || credit.at < known) first.set(credit.lectureId, credit.at);
  }
  return first;
}

/** Hours of all credits, second passes included, to the quarter of an hour below. */
export const hoursOf = (credits: readonly Pick<Credit, 'minutes'>[]): number => Math.floor(credits.reduce((sum, { minutes }) => sum + minutes, 0) / 15) / 4;
