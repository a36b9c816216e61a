import { describe, expect, it } from '@jest/globals';
import { instantNear, timeOf } from './clock-fields';

describe('times of day in a dialog', () => {
  it('are the nearest to the session, on its clock', () => {
    expect(timeOf('2026-12-01T17:30:00.000Z', 'America/Toronto')).toBe('12:30');
    expect(instantNear('12:50', '2026-12-01T17:30:00.000Z', 'America/Toronto')).toBe('2026-12-01T17:50:00.000Z');
    expect(instantNear('00:10', '2026-12-01T23:40:00.000Z', 'Europe/London')).toBe('2026-12-02T00:10:00.000Z');
    expect(instantNear('', '2026-12-01T23:40:00.000Z', 'Europe/London')).toBeNull();
  });
});
