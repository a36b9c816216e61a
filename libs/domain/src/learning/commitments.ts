import { addDays, momentOn, weekdayOf } from '../time/calendar.js';
import { millis, type Now } from '../time/instants.js';
import { dayOf } from '../time/zones.js';

/** Weeks after which a learner is asked whether they tried what they meant to change. Source: pain-care E5 (spaced reminders at 2, 6 and 12 weeks). */
export const reminderWeeks = [2, 6, 12] as const;
export type ReminderWeek = (typeof reminderWeeks)[number];

/** "Did you try it?" */
export const commitmentAnswers = ['yes', 'partly', 'no', 'not-suitable'] as const;
export type CommitmentAnswer = (typeof commitmentAnswers)[number];

/** When each reminder is due: 09:00 of the day in the learner's zone. */
export function reminderTimes(madeAt: Now, zone: string): { week: ReminderWeek; dueAt: string }[] {
  return reminderWeeks.map((week) => {
    const day = addDays(dayOf(madeAt, zone), week * 7);
    return { week, dueAt: momentOn(day, { weekday: weekdayOf(day), time: '09:00', zone }) };
  });
}

/**
 * What is asked at `now` of a commitment whose next question is that of `dueWeek`: the latest that is due, so that after a
 * standstill nobody is asked twice in a row; and when the following one is due, whether or not this one is answered.
 */
export function questionNow(madeAt: Now, zone: string, dueWeek: number, now: Now): { week: ReminderWeek; next: { week: ReminderWeek; dueAt: string } | null } | null {
  const times = reminderTimes(madeAt, zone).filter((one) => one.week >= dueWeek);
  const due = times.filter((one) => millis(one.dueAt) <= millis(now)).at(-1);
  return due ? { week: due.week, next: times.find((one) => one.week > due.week) ?? null } : null;
}

/** After these there is nothing left to ask: it was done, or it does not fit. "Partly" and "no" are asked about again. */
export const isSettled = (answer: CommitmentAnswer): boolean => answer === 'yes' || answer === 'not-suitable';
