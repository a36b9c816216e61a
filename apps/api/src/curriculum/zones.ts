import { LocalTimeError, instantOf } from '@without-walls/domain';

/** Whether this names a time zone. */
export function isZone(zone: string): boolean {
  try {
    instantOf('2026-01-07T12:00', zone);
    return true;
  } catch (error) {
    if (error instanceof LocalTimeError) return false;
    throw error;
  }
}
