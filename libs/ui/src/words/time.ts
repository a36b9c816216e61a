const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${zone} ${key}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  formats.set(name, made);
  return made;
}

function part(parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string {
  return parts.find((p) => p.type === type)?.value ?? '';
}

/** `Thu 4 Dec` in the zone, with the year when it is not the year of `now`. */
export function dayWords(at: Date, now: number, zone: string): string {
  const parts = format(zone, 'day', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).formatToParts(at);
  const thisYear = part(format(zone, 'year', { year: 'numeric' }).formatToParts(new Date(now)), 'year');
  const year = part(parts, 'year');
  const words = `${part(parts, 'weekday')} ${part(parts, 'day')} ${part(parts, 'month')}`;
  return year === thisYear ? words : `${words} ${year}`;
}

/** `13:00` in the zone. */
export function clockWords(at: Date, zone: string): string {
  return format(zone, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

const minute = 60_000;
const hour = 60 * minute;
const dayMs = 24 * hour;

/** Days between two instants as a calendar on the wall of `zone` counts them. */
export function daysApart(at: Date, now: number, zone: string): number {
  const midnight = (date: Date) => {
    const parts = format(zone, 'ymd', { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(date);
    return Date.UTC(Number(part(parts, 'year')), Number(part(parts, 'month')) - 1, Number(part(parts, 'day')));
  };
  return Math.round((midnight(at) - midnight(new Date(now))) / dayMs);
}

function plural(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}

function span(ms: number, days: number): string {
  if (Math.round(ms / minute) < 60) return plural(Math.max(1, Math.round(ms / minute)), 'minute');
  if (days === 0 || ms < 6 * hour) return plural(Math.round(ms / hour), 'hour');
  if (days < 14) return plural(Math.max(1, days), 'day');
  if (days < 60) return plural(Math.round(days / 7), 'week');
  return days < 730 ? plural(Math.round(days / 30.4), 'month') : plural(Math.round(days / 365), 'year');
}

/** `in 3 days`, `2 hours ago`, `tomorrow`, `now`: distance in words, days counted by the calendar of `zone`. */
export function distanceWords(at: Date, now: number, zone: string): string {
  const ms = at.getTime() - now;
  if (Math.abs(ms) < 45_000) return 'now';
  const days = daysApart(at, now, zone);
  if (days === 1 && ms > 6 * hour) return 'tomorrow';
  if (days === -1 && ms < -6 * hour) return 'yesterday';
  const words = span(Math.abs(ms), Math.abs(days));
  return ms > 0 ? `in ${words}` : `${words} ago`;
}

/** The city of a zone, for people: `America/Toronto` gives `Toronto`. */
export function zoneWords(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

export type WhenWords = { absolute: string; distance: string; elsewhere: string | null };

/**
 * The two (or three) ways a time is shown: in the reader's zone, as a distance, and in the network's zone
 * when the clock on the wall there differs at that instant.
 */
export function whenWords(iso: string, now: number, zone: string, networkZone?: string): WhenWords {
  const at = new Date(iso);
  const absolute = `${dayWords(at, now, zone)}, ${clockWords(at, zone)}`;
  const there = networkZone ? `${dayWords(at, now, networkZone)}, ${clockWords(at, networkZone)}` : absolute;
  const sameDay = networkZone ? dayWords(at, now, networkZone) === dayWords(at, now, zone) : true;
  const elsewhere = there === absolute || !networkZone ? null : `${sameDay ? clockWords(at, networkZone) : there} in ${zoneWords(networkZone)}`;
  return { absolute, distance: distanceWords(at, now, zone), elsewhere };
}
