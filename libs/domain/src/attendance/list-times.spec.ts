import { describe, expect, it } from '@jest/globals';
import { momentsOf, stretchOf } from './list-times.js';

const iso = (text: string, zone = 'Europe/London') => momentsOf(text, zone).map((at) => new Date(at).toISOString());
const window = { from: Date.parse('2026-12-01T12:35:00Z'), to: Date.parse('2026-12-01T12:55:00Z') };
const stretch = (came: string, went: string, zone = 'Europe/London') => {
  const found = stretchOf(came, went, { zone, window });
  return typeof found === 'string' ? found : [new Date(found.from).toISOString().slice(11, 19), new Date(found.to).toISOString().slice(11, 19)];
};

describe('times in a list of participants', () => {
  it('are understood as Zoom and Teams write them, on the clock that was named', () => {
    expect(iso('2026-12-01T12:30:05Z', 'America/Toronto')).toEqual(['2026-12-01T12:30:05.000Z']);
    expect(iso('2026-12-01T12:30:05-05:00')).toEqual(['2026-12-01T17:30:05.000Z']);
    expect(iso('2026-12-01 12:30:05', 'America/Toronto')).toEqual(['2026-12-01T17:30:05.000Z']);
    expect(iso('12/13/2026 12:30:05 PM')).toEqual(['2026-12-13T12:30:05.000Z']);
    expect(iso('13/12/26, 12:30')).toEqual(['2026-12-13T12:30:00.000Z']);
    expect(iso('\u200e01.12.2026 00:30')).toEqual(['2026-12-01T00:30:00.000Z']);
    expect(iso('12/13/26, 12:05:00\u202fAM')).toEqual(['2026-12-13T00:05:00.000Z']);
  });
  it('may mean two days, of which the day of the session is one', () => {
    expect(iso('12/01/2026 12:30:05 PM')).toHaveLength(2);
    expect(stretch('12/01/2026 12:30:05 PM', '12/01/2026 1:40:00 PM')).toEqual(['12:30:05', '13:40:00']);
    expect(stretch('1/12/26, 12:30:05', '1/12/26, 13:40')).toEqual(['12:30:05', '13:40:00']);
  });
  it('are refused in words, never guessed', () => {
    for (const text of ['', 'yesterday', '12:30', '31/31/2026 12:30', '12/13/2026 13:05 PM', '2026-12-01 25:00', '1/2/3 12:30', '30.02.2026 12:30', '2026-03-29 01:30']) expect(iso(text)).toEqual([]);
    expect(stretch('12:30', '13:30')).toBe('“12:30” is no time that is understood');
    expect(stretch('2026-11-24 12:30', '2026-11-24 13:30')).toBe('It is of another day than this sheet');
    expect(stretch('2026-12-01 13:30', '2026-12-01 12:30')).toBe('It goes before it comes');
  });
});
