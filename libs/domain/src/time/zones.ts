import { millis, toInstant, type Now } from './instants.js';

/** Why a wall time could not be turned into an instant. */
export type LocalTimeProblem = 'malformed' | 'unknown-zone' | 'does-not-exist';

export class LocalTimeError extends Error {
  constructor(readonly problem: LocalTimeProblem) {
    super(`wall time: ${problem}`);
    this.name = 'LocalTimeError';
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
    formatters.set(zone, made);
    return made;
  } catch {
    throw new LocalTimeError('unknown-zone');
  }
}

/** True for an IANA zone this machine knows, such as `Europe/London`. */
export function isZone(zone: string): boolean {
  try {
    return zone.length > 0 && formatter(zone) !== undefined;
  } catch {
    return false;
  }
}

/** Wall time in a zone, as milliseconds of a pretend UTC clock. */
function wallByFormat(instant: number, zone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of formatter(zone).formatToParts(instant)) parts[part.type] = Number(part.value);
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second);
}

const second = 1_000;
const minute = 60 * second;
/** Since then every zone has changed its offset at whole minutes only. */
const regularSince = Date.UTC(1973, 0, 1);
const mostOffsets = 20_000;
const offsets = new Map<string, Map<number, number>>();
let kept = 0;

/** As `wallByFormat`, asking the formatter once for each minute: it is slow, and a list of cases asks hundreds of times. */
function wallMillis(instant: number, zone: string): number {
  if (!(instant >= regularSince)) return wallByFormat(instant, zone);
  const start = Math.floor(instant / minute) * minute;
  const known = offsets.get(zone)?.get(start);
  const offset = known ?? keepOffset(zone, start, wallByFormat(start, zone) - start);
  return Math.floor(instant / second) * second + offset;
}

function keepOffset(zone: string, start: number, offset: number): number {
  if (kept >= mostOffsets) {
    offsets.clear();
    kept = 0;
  }
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, ofZone.set(start, offset));
  kept += 1;
  return offset;
}

function parseLocal(local: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(local);
  if (!found) throw new LocalTimeError('malformed');
  const wall = Date.parse(`${local}:00.000Z`);
  // Date.parse rolls 30 February over; the round trip does not.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== local) throw new LocalTimeError('malformed');
  return wall;
}

/**
 * The instant of a wall time `2026-12-04T13:00` in an IANA zone.
 * A time that happens twice (clocks going back) means the first of the two.
 * Throws LocalTimeError: `malformed`, `unknown-zone`, or `does-not-exist` for a time skipped when clocks go forward.
 */
export function instantOf(local: string, zone: string): string {
  const wall = parseLocal(local);
  // No zone is more than 26 hours of offset wide; offsets a day before and after cover both sides of any change.
  const near = [...new Set([-86_400_000, 0, 86_400_000].map((shift) => wallMillis(wall + shift, zone) - (wall + shift)))];
  const candidates = near.map((offset) => wall - offset).filter((instant) => wallMillis(instant, zone) === wall);
  if (candidates.length === 0) throw new LocalTimeError('does-not-exist');
  return toInstant(Math.min(...candidates));
}

/** As `instantOf`, but null instead of a throw. */
export function tryInstantOf(local: string, zone: string): string | null {
  try {
    return instantOf(local, zone);
  } catch (error) {
    if (error instanceof LocalTimeError) return null;
    throw error;
  }
}

/** The wall time of an instant in a zone, `2026-12-04T13:00`; seconds are cut off. Throws LocalTimeError for an unknown zone. */
export function localOf(instant: Now, zone: string): string {
  return new Date(wallMillis(millis(instant), zone)).toISOString().slice(0, 16);
}

/** The day of an instant in a zone, `2026-12-04`. */
export const dayOf = (instant: Now, zone: string): string => localOf(instant, zone).slice(0, 10);
