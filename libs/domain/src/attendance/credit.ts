import { clipIntervals, lengthOf, type Interval } from './intervals.js';

/** Minutes to the half minute below; a minute is never given that was not there. */
export const minutesOf = (intervals: readonly Interval[]): number => Math.floor(lengthOf(intervals) / 30_000) / 2;

export interface Presence {
  readonly minutes: number;
  /** Share of the window, 0 to 100. */
  readonly percent: number;
  readonly met: boolean;
}

/**
 * Whether somebody was there for enough of a lecture. A share of exactly the rule is enough; a window of no length is met by nobody.
 * Source: hubs commonly ask for 80 per cent (echo.md §1).
 */
export function presentFor(intervals: readonly Interval[], window: Interval, presentPercent: number): Presence {
  const there = clipIntervals(intervals, window);
  const whole = window.to - window.from;
  const percent = whole > 0 ? (lengthOf(there) / whole) * 100 : 0;
  return { minutes: minutesOf(there), percent: Math.floor(percent), met: whole > 0 && percent + 1e-9 >= presentPercent };
}
