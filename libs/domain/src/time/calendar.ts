import { instantOf, localOf, LocalTimeError } from './zones.js';
import { toInstant, type Now } from './instants.js';

const parse = (day: string): Date => {
  const date = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) throw new RangeError('not a day');
  return date;
};
const format = (date: Date): string => date.toISOString().slice(0, 10);

/** A day `2026-12-04` plus whole days (may be negative). Throws RangeError when `day` is no day. */
export function addDays(day: string, days: number): string {
  const date = parse(day);
  date.setUTCDate(date.getUTCDate() + days);
  return format(date);
}

/** A day plus whole months, kept inside the month reached: 31 January plus one is 28 or 29 February. */
export function addMonths(day: string, months: number): string {
  const date = parse(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return format(date);
}

/** ISO weekday of a day: 1 Monday to 7 Sunday. */
export const weekdayOf = (day: string): number => ((parse(day).getUTCDay() + 6) % 7) + 1;
/** The Monday of the day's week. */
export const weekOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** A weekly moment: ISO weekday and wall time `HH:MM` in a zone. */
export interface WeeklyMoment {
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
}

/** The instant of a weekly moment on a day; a time skipped by the clocks moves forward by an hour, so that no week loses it. */
export function momentOn(day: string, moment: WeeklyMoment): string {
  try {
    return instantOf(`${day}T${moment.time}`, moment.zone);
  } catch (error) {
    if (!(error instanceof LocalTimeError) || error.problem !== 'does-not-exist') throw error;
    const before = instantOf(`${addDays(day, -1)}T${moment.time}`, moment.zone);
    return toInstant(Date.parse(before) + 86_400_000);
  }
}

/** The first such moment strictly after `now`. */
export function nextWeekly(now: Now, moment: WeeklyMoment): string {
  const today = localOf(now, moment.zone).slice(0, 10);
  const first = addDays(today, (moment.weekday - weekdayOf(today) + 7) % 7);
  const candidate = momentOn(first, moment);
  return Date.parse(candidate) > Date.parse(toInstant(now)) ? candidate : momentOn(addDays(first, 7), moment);
}

/** `count` weekly moments after `now`. Wall time is kept across clock changes. */
export function weeklyFrom(now: Now, moment: WeeklyMoment, count: number): string[] {
  const first = nextWeekly(now, moment);
  const day = localOf(first, moment.zone).slice(0, 10);
  return Array.from({ length: count }, (_, week) => momentOn(addDays(day, 7 * week), moment));
}

/** `now` plus working days (Monday to Friday) at the same wall time. Bank holidays are not known here. */
export function addWorkingDays(now: Now, days: number, zone: string): string {
  const local = localOf(now, zone);
  const date = parse(local.slice(0, 10));
  for (let left = days; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) left -= 1;
  }
  return momentOn(format(date), { weekday: ((date.getUTCDay() + 6) % 7) + 1, time: local.slice(11), zone });
}
