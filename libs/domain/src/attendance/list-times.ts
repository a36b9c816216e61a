import { millis } from '../time/instants.js';
import { tryInstantOf } from '../time/zones.js';
import type { Interval } from './intervals.js';

const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const local = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4}),?[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\.?)?$/i;
const two = (number: number | string): string => String(number).padStart(2, '0');

/** `1/12/26` is the first of December or the twelfth of January: both, and the day of the session says which. With dots the day stands first. */
function daysOf([a, b, c]: readonly string[], separator: string): string[] {
  if (a!.length === 4) return [`${a}-${two(b!)}-${two(c!)}`];
  if (c!.length !== 2 && c!.length !== 4) return [];
  const year = c!.length === 2 ? `20${c}` : c;
  const dayFirst = `${year}-${two(b!)}-${two(a!)}`;
  return separator === '.' ? [dayFirst] : [...new Set([dayFirst, `${year}-${two(a!)}-${two(b!)}`])];
}

/** The hour of 24, or null: 13 PM and 0 AM are no hours. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/**
 * The moments that a time in a list of participants may mean, on the clock of `zone` where it says none; none when it is no time.
 * Understood: `2026-12-01T12:30:05Z` or with an offset; `2026-12-01 12:30:05` and `2026/12/01`; `01.12.2026 12:30`, day first; and day and
 * month in either order, as Zoom and Teams write them by the language of who exports: `12/01/2026 12:30:05 PM`, `1/12/26, 12:30:05`.
 * A time that the clock skips is none; one that it strikes twice is the first.
 */
export function momentsOf(text: string, zone: string): number[] {
  const plain = text.replace(/[\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
  if (withZone.test(plain)) return [Date.parse(plain)].filter((at) => !Number.isNaN(at));
  const [, a, separator, b, c, hour, minute, second, half] = local.exec(plain) ?? [];
  const ofDay = hourOf(Number(hour), half);
  if (!separator || ofDay === null || Number(second ?? 0) > 59) return [];
  return daysOf([a!, b!, c!], separator).flatMap((day) => {
    const at = tryInstantOf(`${day}T${two(ofDay)}:${minute}`, zone);
    return at ? [millis(at) + Number(second ?? 0) * 1000] : [];
  });
}

const near = 12 * 3_600_000;

/** From coming to going, near the session; else what is wrong with it, in words. A time is refused rather than guessed. */
export function stretchOf(came: string, went: string, { zone, window }: { zone: string; window: Interval }): Interval | string {
  const [from, to] = [momentsOf(came, zone), momentsOf(went, zone)];
  if (from.length === 0) return `“${came}” is no time that is understood`;
  if (to.length === 0) return `“${went}” is no time that is understood`;
  const fits = (at: number): boolean => at >= window.from - near && at <= window.to + near;
  const [first, last] = [from.find(fits), to.find(fits)];
  if (first === undefined || last === undefined) return 'It is of another day than this sheet';
  return last < first ? 'It goes before it comes' : { from: first, to: last };
}
