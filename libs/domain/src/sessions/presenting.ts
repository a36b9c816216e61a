import { addMinutes, millis, minutesBetween, type Now } from '../time/instants.js';

/** Days before a session on which its presenters are reminded. Source: practice of case-based programmes. */
export const reminderDays = [14, 7, 2] as const;
/** Days before a lecture on which its speaker is reminded. */
export const speakerReminderDays = [14, 7, 1] as const;
const dayMinutes = 1440;

/** By when cases are to be in for a session. */
export const cutOffAt = (startsAt: Now, days: number): string => addMinutes(startsAt, -days * dayMinutes);

/** The mark a session has reached, as 14, 7 or 2 days before; null when it is further away or has begun. */
export function reachedMark(startsAt: Now, now: Now, marks: readonly number[] = reminderDays): number | null {
  const left = minutesBetween(now, startsAt);
  if (left <= 0) return null;
  return [...marks].reverse().find((days) => left <= days * dayMinutes) ?? null;
}

/** The reminder that is due, or null. A mark that was passed while nobody looked is not made up for: only the nearest counts. */
export function reminderDue(startsAt: Now, now: Now, last: number | null, marks: readonly number[] = reminderDays): number | null {
  const mark = reachedMark(startsAt, now, marks);
  return mark !== null && (last === null || mark < last) ? mark : null;
}

export interface WaitingCase {
  readonly id: string;
  readonly urgency: 'routine' | 'soon' | 'urgent';
  readonly submittedAt: Now;
}
export interface QueuedCase extends WaitingCase {
  readonly waitedDays: number;
  /** It came in after the cut-off of this session. */
  readonly late: boolean;
}

const urgencyOrder = { urgent: 0, soon: 1, routine: 2 } as const;

/** Cases that wait for a place, the most urgent first, among equals the longest wait; with the day they are counted to. */
export function caseQueue<T extends WaitingCase>(cases: readonly T[], cutOff: Now, now: Now): (T & QueuedCase)[] {
  return [...cases]
    .sort((a, b) => urgencyOrder[a.urgency] - urgencyOrder[b.urgency] || millis(a.submittedAt) - millis(b.submittedAt) || (a.id < b.id ? -1 : 1))
    .map((one) => ({ ...one, waitedDays: Math.max(0, Math.floor(minutesBetween(one.submittedAt, now) / dayMinutes)), late: millis(one.submittedAt) > millis(cutOff) }));
}
