import { clipIntervals, lengthOf, type Interval } from './intervals.js';

const minute = 60_000;
/** To the half minute below: a minute is never given that was not there. */
const halfMinutes = (ms: number): number => Math.floor(ms / (minute / 2)) / 2;
export const minutesOf = (intervals: readonly Interval[]): number => halfMinutes(lengthOf(intervals));

export interface Presence {
  readonly minutes: number;
  /** Share of the window, 0 to 100. */
  readonly percent: number;
  readonly met: boolean;
}

/**
 * Whether somebody was there for enough of a lecture: by the stretches in which they are known to have been there, or by minutes
 * that a person took over without times (`stated`), whichever is more, and never more than the window. A share of exactly the rule
 * is enough; a window of no length is met by nobody. Source: hubs commonly ask for 80 per cent (echo.md §1).
 */
export function presentFor(intervals: readonly Interval[], window: Interval, presentPercent: number, stated = 0): Presence {
  const whole = Math.max(0, window.to - window.from);
  const there = Math.max(lengthOf(clipIntervals(intervals, window)), Math.min(stated * minute, whole));
  const percent = whole > 0 ? (there / whole) * 100 : 0;
  return { minutes: halfMinutes(there), percent: Math.floor(percent), met: whole > 0 && percent + 1e-9 >= presentPercent };
}
