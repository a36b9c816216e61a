const two = (n: number): string => String(n).padStart(2, '0');

/** `06:12`; overtime counts up: `01:05`. Hours join the minutes: `75:00`. */
export function clockDigits(leftMs: number): string {
  // Left time is rounded up, so that "00:00" is shown exactly when it is over.
  const seconds = leftMs >= 0 ? Math.ceil(leftMs / 1000) : Math.floor(-leftMs / 1000);
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

const minutes = (n: number): string => (n === 1 ? '1 minute' : `${n} minutes`);

/** The timer as a sentence, to the minute. */
export function timerSentence(leftMs: number, paused: boolean): string {
  const say = leftMs >= 60_000 ? `${minutes(Math.round(leftMs / 60_000))} left` : leftMs >= 0 ? 'Less than a minute left' : leftMs > -60_000 ? 'Time is up' : `${minutes(Math.floor(-leftMs / 60_000))} over`;
  return paused ? `Paused. ${say}` : say;
}

const marks = [5 * 60_000, 2 * 60_000, 60_000];
const overEvery = 5 * 60_000;

/**
 * What to say when the time left passes from `before` to `after`: at five, two and one minutes when the phase is long
 * enough for that to be news, when it is up, and every five minutes after that. Null when no mark was passed.
 */
export function markPassed(before: number, after: number, durationMs: number): string | null {
  if (after >= before) return null;
  if (before > 0 && after <= 0) return 'Time is up. Nobody is cut off.';
  const mark = marks.findLast((one) => before > one && after <= one && durationMs >= one * 2);
  if (mark && after > 0) return `${minutes(mark / 60_000)} left`;
  const overBefore = Math.floor(-before / overEvery);
  const overAfter = Math.floor(-after / overEvery);
  return after < 0 && before <= 0 && overAfter > overBefore ? `${minutes(overAfter * 5)} over` : null;
}

/** The share of the time that is left, from 1 down to 0. */
export const shareLeft = (leftMs: number, durationMs: number): number => (durationMs > 0 ? Math.min(1, Math.max(0, leftMs / durationMs)) : 0);
