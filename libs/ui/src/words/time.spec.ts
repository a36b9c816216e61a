import { describe, expect, it } from '@jest/globals';
import { clockWords, dayWords, daysApart, distanceWords, whenWords, zoneWords } from './time';

const now = Date.parse('2026-12-01T10:00:00Z');
const london = 'Europe/London';

describe('a day in words', () => {
  it('leaves the year out only in the same year', () => {
    expect(dayWords(new Date('2026-12-04T13:00:00Z'), now, london)).toBe('Fri 4 Dec');
    expect(dayWords(new Date('2027-01-13T13:00:00Z'), now, london)).toBe('Wed 13 Jan 2027');
  });

  it('belongs to the zone, not to the machine', () => {
    const late = new Date('2026-12-04T23:30:00Z');
    expect(dayWords(late, now, london)).toBe('Fri 4 Dec');
    expect(dayWords(late, now, 'Asia/Kolkata')).toBe('Sat 5 Dec');
  });
});

describe('a clock in words', () => {
  it('shows midnight as 00:00', () => expect(clockWords(new Date('2026-12-04T00:00:00Z'), london)).toBe('00:00'));
  it('follows summer time', () => expect(clockWords(new Date('2026-07-01T12:00:00Z'), london)).toBe('13:00'));
});

describe('days apart', () => {
  it('counts midnights on the wall, across the change of clocks', () => {
    const before = Date.parse('2026-10-24T22:30:00Z'); // 23:30 on Saturday, summer time
    expect(daysApart(new Date('2026-10-25T23:30:00Z'), before, london)).toBe(1);
  });
});

describe('distance in words', () => {
  it.each([
    ['2026-12-01T10:00:20Z', 'now'],
    ['2026-12-01T10:12:00Z', 'in 12 minutes'],
    ['2026-12-01T12:00:00Z', 'in 2 hours'],
    ['2026-12-02T13:00:00Z', 'tomorrow'],
    ['2026-12-04T13:00:00Z', 'in 3 days'],
    ['2026-12-22T10:00:00Z', 'in 3 weeks'],
    ['2027-03-01T10:00:00Z', 'in 3 months'],
    ['2026-12-01T09:59:00Z', '1 minute ago'],
    ['2026-12-01T09:00:20Z', '1 hour ago'],
    ['2026-11-30T09:00:00Z', 'yesterday'],
    ['2026-11-20T09:00:00Z', '11 days ago'],
  ])('%s is %s', (iso, words) => expect(distanceWords(new Date(iso), now, london)).toBe(words));

  it('says hours, not tomorrow, for the small hours after a late evening', () => {
    expect(distanceWords(new Date('2026-12-02T01:00:00Z'), Date.parse('2026-12-01T22:00:00Z'), london)).toBe('in 3 hours');
  });
});

describe('a time shown twice', () => {
  it('names the other zone only where its clock differs', () => {
    const iso = '2026-12-04T13:00:00Z';
    expect(whenWords(iso, now, london, london)).toEqual({ absolute: 'Fri 4 Dec, 13:00', distance: 'in 3 days', elsewhere: null });
    expect(whenWords(iso, now, london, 'Europe/Lisbon').elsewhere).toBeNull();
    expect(whenWords(iso, now, 'America/Toronto', london)).toEqual({ absolute: 'Fri 4 Dec, 08:00', distance: 'in 3 days', elsewhere: '13:00 in London' });
  });

  it('names the day too when it is another day there', () => {
    expect(whenWords('2026-12-04T23:00:00Z', now, london, 'Asia/Kolkata').elsewhere).toBe('Sat 5 Dec, 04:30 in Kolkata');
  });

  it('calls a zone by its city', () => expect(zoneWords('America/New_York')).toBe('New York'));
});
