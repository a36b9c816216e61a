import { localOf, tryInstantOf } from '@without-walls/domain';

/** The time of day of an instant, as a time field holds it. */
export const timeOf = (at: string, zone: string): string => localOf(at, zone).slice(11);

/** The instant of a time of day, the nearest to `near`, so that a session may go on past midnight; null when it is no time. */
export function instantNear(time: string, near: string, zone: string): string | null {
  const days = [-1, 0, 1].map((shift) => localOf(new Date(Date.parse(near) + shift * 86_400_000), zone).slice(0, 10));
  const found = days.flatMap((day) => tryInstantOf(`${day}T${time}`, zone) ?? []);
  const distance = (at: string): number => Math.abs(Date.parse(at) - Date.parse(near));
  return found.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
