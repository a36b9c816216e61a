import { addDays, weekdayOf } from '../time/calendar.js';
import { LocalTimeError, instantOf, localOf } from '../time/zones.js';

/** When a curriculum meets: ISO weekday (1 Monday), wall time in an IANA zone, every so many weeks from the first day on. */
export interface MeetingRule {
  readonly firstDay: string;
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
  readonly everyWeeks: number;
  /** Only in these weeks of a month: 1 is its first such weekday, 5 the fifth. Null or absent: in all. */
  readonly weeksOfMonth?: readonly number[] | null | undefined;
}

/** Which of its weekday in its month a day is: 1 to 5. */
export const weekOfMonth = (day: string): number => Math.ceil(Number(day.slice(8, 10)) / 7);

/** The first meeting day: `firstDay` itself, or the weekday after it. */
export function firstMeeting({ firstDay, weekday }: Pick<MeetingRule, 'firstDay' | 'weekday'>): string {
  return addDays(firstDay, (weekday - weekdayOf(firstDay) + 7) % 7);
}

/** Meeting days from one day to another, both included. The same days for any part of the calendar that is asked for. */
export function meetingDays(rule: MeetingRule, from: string, to: string): string[] {
  const step = rule.everyWeeks * 7;
  const days: string[] = [];
  const chosen = (day: string): boolean => !rule.weeksOfMonth || rule.weeksOfMonth.includes(weekOfMonth(day));
  for (let day = firstMeeting(rule); day <= to; day = addDays(day, step)) if (day >= from && chosen(day)) days.push(day);
  return days;
}

/** The instant of a meeting; null when the wall time does not exist on that day because clocks go forward. */
export function meetingInstant({ time, zone }: Pick<MeetingRule, 'time' | 'zone'>, day: string): string | null {
  try {
    return instantOf(`${day}T${time}`, zone);
  } catch (error) {
    if (error instanceof LocalTimeError) return null;
    throw error;
  }
}

/** Where the same wall time in one zone falls at another clock time for people elsewhere than at the meeting before. */
export function shiftedFor(zones: readonly string[], before: string, now: string): string[] {
  const clock = (instant: string, zone: string): string => localOf(instant, zone).slice(11, 16);
  return zones.filter((zone) => clock(before, zone) !== clock(now, zone));
}
