import { millis, type Now } from '../time/instants.js';
import { type Chance, nextChances } from './chances.js';
import { type Completion, type CompletionRule, type Credit, type CreditKind, type KeptCompletion, completionOf, expiryOf, hoursOf, type RingLecture, stillCounts } from './completion.js';

/** What a learner sees of one place on the ring: they have it, it is coming, or they miss it and no date is set. */
export type TopicState = 'have' | 'coming' | 'missing';

export interface Topic {
  readonly lectureId: string;
  readonly position: number;
  readonly state: TopicState;
  /** How it was had: by the first live credit that counts, else by a make-up. Null when it is not had. */
  readonly kind: CreditKind | null;
  readonly hadAt: string | null;
  /** When the last credit for it stops counting; null when never, or when it is not had. */
  readonly expiresAt: string | null;
  /** Why it is missing although it was had once. */
  readonly lapsed: 'expired' | 'new-version' | null;
  /** How often it was heard, all cycles. */
  readonly times: number;
  readonly next: Chance | null;
}

export interface TopicMap {
  readonly topics: readonly Topic[];
  /** Had, and no longer in the ring. */
  readonly retired: readonly Topic[];
  readonly completion: Completion;
  /** Hours of all credits, second passes included. */
  readonly hours: number;
  /** The missing topic that comes first; null when nothing is missing or nothing is planned. */
  readonly next: Topic | null;
}

/**
 * The ring of one learner: what they have, what they miss, when each comes next. The order in which credits and slots are
 * given makes no difference.
 */
export function topicMapOf(lectures: readonly RingLecture[], credits: readonly Credit[], slots: readonly Chance[], rule: CompletionRule, now: Now, kept: KeptCompletion | null = null): TopicMap {
  const next = nextChances(slots, now);
  const byLecture = new Map<string, Credit[]>();
  for (const credit of credits) byLecture.set(credit.lectureId, [...(byLecture.get(credit.lectureId) ?? []), credit]);
  const ring = [...lectures].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const topicsOf = (retired: boolean) => ring.filter((lecture) => (lecture.retired ?? false) === retired).map((lecture) => topicOf(lecture, byLecture.get(lecture.id) ?? [], next.get(lecture.id) ?? null, rule, now));
  const topics = topicsOf(false);
  const missing = topics.filter((topic) => topic.state === 'coming').sort((a, b) => millis(a.next!.startsAt) - millis(b.next!.startsAt) || a.position - b.position);
  return { topics, retired: topicsOf(true).filter((topic) => topic.state === 'have'), completion: completionOf(lectures, credits, rule, now, kept), hours: hoursOf(credits), next: missing[0] ?? null };
}

function topicOf(lecture: RingLecture, credits: readonly Credit[], next: Chance | null, rule: CompletionRule, now: Now): Topic {
  const counting = credits.filter((credit) => stillCounts(credit, lecture, rule, now)).sort((a, b) => (a.at < b.at ? -1 : 1));
  const best = counting.find((credit) => credit.kind === 'live') ?? counting[0] ?? null;
  const last = counting.at(-1);
  return {
    lectureId: lecture.id, position: lecture.position, state: best ? 'have' : next ? 'coming' : 'missing', kind: best?.kind ?? null, hadAt: best?.at ?? null,
    expiresAt: last ? expiryOf(last.at, rule) : null, lapsed: best || credits.length === 0 ? null : lapseOf(lecture, credits), times: credits.length, next,
  };
}

/** A credit that counted but for its age, or none that was new enough. */
const lapseOf = (lecture: RingLecture, credits: readonly Credit[]): 'expired' | 'new-version' => (credits.some((credit) => credit.version >= lecture.countsFromVersion) ? 'expired' : 'new-version');
