import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, addWorkingDays, momentOn, nextWeekly, weekdayOf, weeklyFrom, weekOf } from './calendar.js';
import { addMinutes, minutesBetween } from './instants.js';
import { instantOf, isZone, localOf, LocalTimeError, tryInstantOf } from './zones.js';

const zones = ['Europe/London', 'America/Toronto', 'America/St_Johns', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Chatham', 'Africa/Casablanca', 'UTC'];
const anyZone = fc.constantFrom(...zones);
const anyInstant = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2035, 0, 1) }).map((value) => value - (value % 60_000));

describe('instantOf', () => {
  it('is the way back from localOf, to the first of a doubled hour', () => {
    fc.assert(fc.property(anyInstant, anyZone, (moment, zone) => {
      const local = localOf(new Date(moment), zone);
      const found = Date.parse(instantOf(local, zone));
      expect(localOf(new Date(found), zone)).toBe(local);
      expect(found).toBeLessThanOrEqual(moment);
      expect(moment - found).toBeLessThanOrEqual(3_600_000);
    }), { numRuns: 300 });
  });

  it('refuses times that the clocks skip', () => {
    expect(() => instantOf('2026-03-29T01:30', 'Europe/London')).toThrow(LocalTimeError);
    expect(tryInstantOf('2026-03-08T02:30', 'America/Toronto')).toBeNull();
    expect(tryInstantOf('2011-12-30T12:00', 'Pacific/Apia')).toBeNull(); // a whole day that was skipped
    expect(tryInstantOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toBeNull(); // half an hour
  });

  it('takes the first of a time that happens twice', () => {
    expect(instantOf('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf('2026-11-01T01:30', 'America/Toronto')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('knows an ordinary time on both sides of the ocean', () => {
    expect(instantOf('2026-12-04T13:00', 'Europe/London')).toBe('2026-12-04T13:00:00.000Z');
    expect(localOf('2026-12-04T13:00:00.000Z', 'America/Toronto')).toBe('2026-12-04T08:00');
  });

  it('sees a change of the clocks at its very minute, whatever was asked before', () => {
    // Newfoundland changed a minute after midnight; so did Casey.
    expect(['2008-03-09T03:30:00Z', '2008-03-09T03:30:59Z', '2008-03-09T03:31:00Z'].map((at) => localOf(at, 'America/St_Johns'))).toEqual(['2008-03-09T00:00', '2008-03-09T00:00', '2008-03-09T01:01']);
    expect(['2020-10-03T16:00:59Z', '2020-10-03T16:01:00Z'].map((at) => localOf(at, 'Antarctica/Casey'))).toEqual(['2020-10-04T00:00', '2020-10-04T03:01']);
    // Liberia's offset had seconds until 1972.
    expect(localOf('1971-06-01T12:00:00Z', 'Africa/Monrovia')).toBe('1971-06-01T11:15');
  });

  it('says what is wrong with a bad input', () => {
    const problem = (local: string, zone: string) => { try { instantOf(local, zone); return null; } catch (error) { return (error as LocalTimeError).problem; } };
    expect(problem('2026-02-30T10:00', 'UTC')).toBe('malformed');
    expect(problem('2026-12-04 13:00', 'UTC')).toBe('malformed');
    expect(problem('2026-12-04T24:00', 'UTC')).toBe('malformed');
    expect(problem('2026-12-04T13:00', 'Mars/Base')).toBe('unknown-zone');
    expect([isZone('Europe/London'), isZone('Mars/Base'), isZone('')]).toEqual([true, false, false]);
  });
});

describe('weekly moments', () => {
  const thursdayNoon = { weekday: 4, time: '12:00', zone: 'Europe/London' };

  it('keep their wall time when the clocks change', () => {
    expect(weeklyFrom('2026-10-20T09:00:00Z', thursdayNoon, 2)).toEqual(['2026-10-22T11:00:00.000Z', '2026-10-29T12:00:00.000Z']);
  });

  it('are strictly after now: at the very moment it is next week\u2019s', () => {
    expect(nextWeekly('2026-12-03T12:00:00Z', thursdayNoon)).toBe('2026-12-10T12:00:00.000Z');
    expect(nextWeekly('2026-12-03T11:59:00Z', thursdayNoon)).toBe('2026-12-03T12:00:00.000Z');
  });

  it('always lie within the week to come, on that weekday, at that time unless it was skipped', () => {
    fc.assert(fc.property(anyInstant, anyZone, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 23 }), (now, zone, weekday, hour) => {
      const time = `${String(hour).padStart(2, '0')}:30`;
      const next = nextWeekly(new Date(now), { weekday, time, zone });
      const wait = minutesBetween(new Date(now), next);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(8 * 1440 + 60); // a skipped day in Samoa makes one week longer
      if (tryInstantOf(`${localOf(next, zone).slice(0, 10)}T${time}`, zone)) expect(localOf(next, zone).slice(11)).toBe(time);
    }), { numRuns: 300 });
  });

  it('move a skipped time forward by the gap', () => {
    expect(localOf(momentOn('2026-03-29', { weekday: 7, time: '01:30', zone: 'Europe/London' }), 'Europe/London')).toBe('2026-03-29T02:30');
  });
});

describe('days', () => {
  it('add and take back', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const day = date.toISOString().slice(0, 10);
      expect(addDays(addDays(day, days), -days)).toBe(day);
      expect(weekdayOf(weekOf(day))).toBe(1);
      expect(weekOf(day) <= day).toBe(true);
    }));
  });

  it('keep month ends inside the month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 14)).toBe('2028-02-15');
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  it('step over the weekend when working days are counted', () => {
    expect(addWorkingDays('2026-12-04T10:00:00Z', 1, 'Europe/London')).toBe('2026-12-07T10:00:00.000Z');
    expect(addWorkingDays('2026-12-05T10:00:00Z', 1, 'Europe/London')).toBe('2026-12-07T10:00:00.000Z');
    expect(addMinutes('2026-12-04T10:00:00Z', -15)).toBe('2026-12-04T09:45:00.000Z');
  });
});
