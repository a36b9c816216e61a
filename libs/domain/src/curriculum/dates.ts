import { addDays, weekdayOf } from '../time/calendar.js';
import { LocalTimeError, instantOf, localOf } from '../time/zones.js';

/** When a curriculum meets: ISO weekday (1 Monday), wall time in an IANA zone, every so many weeks from the first day on. */
export interface MeetingRule {
  readonly firstDay: string;
  readonly weekday: number;
  readonly time: string;
  readonly zone: string;
  readonly everyWeeks: number;
}

/** The first meeting day: `firstDay` itself, or the weekday after it. */
export function firstMeeting({ firstDay, weekday }: Pick<MeetingRule, 'firstDay' | 'weekday'>): string {
  return addDays(firstDay, (weekday - weekdayOf(firstDay) + 7) % 7);
}

/** Meeting days from one day to another, both included. The same days for any part of the calendar that is asked for. */
export function meetingDays(rule: MeetingRule, from: string, to: string): string[] {
  const step = rule.everyWeeks * 7;
  const days: string[] = [];
  for (let day = firstMeeting(rule); day <= to; day = addDays(day, step)) if (day >= from) days.push(day);
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
