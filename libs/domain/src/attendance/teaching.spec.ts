import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clipIntervals, lengthOf, meetIntervals } from './intervals.js';
import { type HeldStretch, teachingOf } from './teaching.js';

const stretch = (itemId: string, kind: HeldStretch['kind'], from: number, to: number): HeldStretch => ({ itemId, kind, from, to });
const plain = (found: ReturnType<typeof teachingOf>) => Object.fromEntries([...found].map(([key, list]) => [key ?? 'none', list.map(({ from, to }) => [from, to])]));

describe('when a session taught', () => {
  const session = [stretch('welcome', 'business', 0, 5), stretch('L', 'lecture', 5, 25), stretch('questions', 'business', 25, 35), stretch('A', 'case', 35, 55), stretch('pause', 'break', 55, 60), stretch('B', 'case', 60, 80), stretch('close', 'business', 80, 90)];
  it('is lecture, questions and cases; not welcome, breaks and wrapping up', () => {
    expect(plain(teachingOf('echo', session))).toEqual({ L: [[5, 55], [60, 80]] });
  });
  it('counts with one lecture each, the last before it', () => {
    expect(plain(teachingOf('echo', [stretch('A', 'case', 0, 10), stretch('L', 'lecture', 10, 20), stretch('B', 'case', 20, 30), stretch('M', 'lecture', 30, 40), stretch('L', 'lecture', 40, 45)]))).toEqual({ L: [[0, 30], [40, 45]], M: [[30, 40]] });
  });
  it('is known without a lecture, and is no MDT round', () => {
    expect(plain(teachingOf('echo', session.filter((one) => one.kind !== 'lecture')))).toEqual({ none: [[35, 55], [60, 80]] });
    expect(plain(teachingOf('mdt', session.filter((one) => one.kind !== 'lecture')))).toEqual({});
    expect(plain(teachingOf('mdt', session))).toEqual({ L: [[5, 25]] });
  });
  it('is the same in any order, and never longer than what was held', () => {
    const any = fc.array(fc.record({ itemId: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.constantFrom<HeldStretch['kind']>('lecture', 'case', 'break', 'business'), from: fc.integer({ min: 0, max: 80 }), length: fc.integer({ min: 1, max: 20 }) }).map(({ length, ...one }) => ({ ...one, to: one.from + length })), { maxLength: 8 });
    fc.assert(fc.property(fc.uniqueArray(fc.nat(200), { minLength: 8, maxLength: 8 }), any, (order, some) => {
      // One thing at a time: items of a round never overlap.
      const held = some.reduce<HeldStretch[]>((list, one) => [...list, { ...one, from: (list.at(-1)?.to ?? 0) + one.from, to: (list.at(-1)?.to ?? 0) + one.to }], []);
      const found = teachingOf('echo', held);
      const mixed = held.map((one, i) => [order[i]!, one] as const).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
      expect(plain(teachingOf('echo', mixed))).toEqual(plain(found));
      expect([...found.values()].reduce((sum, list) => sum + lengthOf(list), 0)).toBeLessThanOrEqual(lengthOf(held));
    }));
  });
  it('meets the stretches of somebody once, however either is cut', () => {
    const there = [{ from: 0, to: 30 }, { from: 20, to: 50 }];
    expect(meetIntervals(there, [{ from: 10, to: 25 }, { from: 20, to: 40 }, { from: 60, to: 70 }])).toEqual([{ from: 10, to: 40 }]);
    expect(clipIntervals(meetIntervals([], there), there[0]!)).toEqual([]);
  });
});
