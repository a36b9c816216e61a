/** A moment, as a Date or an ISO 8601 string with `Z`. Rules are told the time; they never look at a clock. */
export type Now = Date | string;

/** Milliseconds since 1970. Throws RangeError when the text is no moment. */
export function millis(moment: Now): number {
  const value = typeof moment === 'string' ? Date.parse(moment) : moment.getTime();
  if (Number.isNaN(value)) throw new RangeError('not a moment in time');
  return value;
}

/** ISO 8601 in UTC with milliseconds: the form of every instant in the contracts. */
export function toInstant(moment: Now | number): string {
  return new Date(typeof moment === 'number' ? moment : millis(moment)).toISOString();
}

/** `moment` plus whole or part minutes (may be negative). */
export const addMinutes = (moment: Now, minutes: number): string => toInstant(millis(moment) + minutes * 60_000);
/** `moment` plus exact 24-hour days. For calendar days in a zone use `addDays` on a day. */
export const addHours = (moment: Now, hours: number): string => toInstant(millis(moment) + hours * 3_600_000);
/** Minutes from one moment to another; negative when `to` is earlier. */
export const minutesBetween = (from: Now, to: Now): number => (millis(to) - millis(from)) / 60_000;
