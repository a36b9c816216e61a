import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { besideOthers, type CompanySet } from './company.js';
import { lengthOf, type Interval } from './intervals.js';

const at = (minute: number) => new Date(minute * 60_000).toISOString();
const minutes = (list: readonly Interval[] | undefined) => (list ?? []).map(({ from, to }) => [from / 60_000, to / 60_000]);
const there = new Map<string, Interval[]>([['host', [{ from: 0, to: 30 * 60_000 }, { from: 40 * 60_000, to: 60 * 60_000 }]], ['other', [{ from: 0, to: 60 * 60_000 }]]]);

describe('people at somebody else\u2019s camera', () => {
  it('are there as long as whoever named them, from the naming until others are named', () => {
    const found = besideOthers([{ by: 'host', memberIds: ['ada', 'ben'], at: at(10) }, { by: 'host', memberIds: ['ben'], at: at(45) }], there, at(60));
    expect(minutes(found.get('ada'))).toEqual([[10, 30], [40, 45]]);
    expect(minutes(found.get('ben'))).toEqual([[10, 30], [40, 60]]);
    expect(minutes(besideOthers([{ by: 'other', memberIds: ['ada'], at: at(20) }, { by: 'host', memberIds: ['ada'], at: at(0) }], there, at(60)).get('ada'))).toEqual([[0, 60]]);
    expect(besideOthers([{ by: 'gone', memberIds: ['ada'], at: at(0) }], there, at(60)).size).toBe(0);
  });

  it('are the same in whatever order it was told, and never there longer than those who named them', () => {
    const set = fc.record({ by: fc.constantFrom('host', 'other'), memberIds: fc.uniqueArray(fc.constantFrom('ada', 'ben', 'cy')), at: fc.integer({ min: 0, max: 59 }).map(at) });
    fc.assert(fc.property(fc.uniqueArray(set, { selector: (one) => `${one.by}${one.at}`, maxLength: 8 }), (sets: CompanySet[]) => {
      const found = besideOthers(sets, there, at(60));
      expect(besideOthers([...sets].reverse(), there, at(60))).toEqual(found);
      for (const intervals of found.values()) expect(lengthOf(intervals)).toBeLessThanOrEqual(60 * 60_000);
    }));
  });
});
