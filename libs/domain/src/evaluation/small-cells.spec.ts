import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Answered, hideAnswered, hideSmall, shownCount, shownPart, smallestShown } from './small-cells.js';

const hidden = (counts: readonly number[]) => {
  const { groups, total } = hideSmall(counts.map((count) => ({ count })));
  return { counts: groups.map(({ count }) => count), total };
};

/** Every way to put up to `most` people into `groups` groups. */
function* ways(groups: number, most: number): Generator<number[]> {
  if (groups === 0) yield [];
  else for (let first = 0; first <= most; first += 1) for (const rest of ways(groups - 1, most - first)) yield [first, ...rest];
}

/** What cannot be told apart by what is shown. */
function alike<T>(all: Iterable<T>, shown: (one: T) => unknown): T[][] {
  const kinds = new Map<string, T[]>();
  for (const one of all) {
    const key = JSON.stringify(shown(one));
    const kind = kinds.get(key);
    if (kind) kind.push(one);
    else kinds.set(key, [one]);
  }
  return [...kinds.values()];
}

describe('small groups', () => {
  it('are not shown, nor a larger one that would give them away', () => {
    expect([0, 1, 4, 5].map(shownCount)).toEqual([0, null, null, 5]);
    expect(hidden([20, 3, 9])).toEqual({ counts: [20, null, null], total: 32 });
    expect(hidden([20, 3, 2, 0])).toEqual({ counts: [20, null, null, 0], total: 25 });
  });
  it('are not given away by being alike, or by being few together', () => {
    expect(hidden([20, 9, 1, 1])).toEqual({ counts: [20, null, null, null], total: 31 });
    expect(hidden([20, 9, 1, 2])).toEqual({ counts: [20, null, null, null], total: 32 });
    expect(hidden([1, 1, 1, 1, 1])).toEqual({ counts: [null, null, null, null, null], total: null });
    expect(hidden([3])).toEqual({ counts: [null], total: null });
  });

  it('cannot be worked out from the others, the total and the rule, in any way to put up to 18 people into up to five groups', () => {
    for (const groups of [1, 2, 3, 4, 5]) {
      for (const kind of alike(ways(groups, 18), hidden)) {
        const { counts, total } = hidden(kind[0]!);
        counts.forEach((count, i) => {
          expect(count === null || count === 0 || count >= smallestShown).toBe(true);
          if (count === null && new Set(kind.map((one) => one[i])).size < 2) throw new Error(`${kind[0]!.join(', ')} shows what is hidden`);
        });
        if (total === null && new Set(kind.map((one) => one.reduce((a, b) => a + b, 0))).size < 2) throw new Error(`${kind[0]!.join(', ')} shows the total`);
      }
    }
  });
  it('can change places with any other hidden one, however many people there are', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(6), fc.nat(400)), { minLength: 1, maxLength: 12 }), (counts) => {
      const shown = hidden(counts);
      const places = counts.flatMap((_, i) => (shown.counts[i] === null ? [i] : []));
      expect(shown.counts.every((count) => count === null || count === 0 || count >= smallestShown)).toBe(true);
      if (shown.total !== null && places.length > 0) expect(new Set(places.map((i) => counts[i])).size).toBeGreaterThan(1);
      const turned = [...counts];
      places.forEach((place, i) => { turned[place] = counts[places[(i + 1) % places.length]!]!; });
      expect(hidden(turned)).toEqual(shown);
    }));
  });
});

describe('a part of a whole', () => {
  it('is not shown where it, or the rest, is small', () => {
    expect([shownPart(1, 6), shownPart(5, 6), shownPart(0, 3), shownPart(6, 6), shownPart(0, 6), shownPart(5, 10)]).toEqual([null, null, null, 6, 0, 5]);
  });
});

describe('response rates', () => {
  it('keep back how many answered where that is few, and how many were asked where few did not', () => {
    expect(hideAnswered([{ n: 18, of: 20 }])).toEqual([{ n: 18, of: null }]);
    expect(hideAnswered([{ n: 3, of: 20 }])).toEqual([{ n: null, of: 20 }]);
    expect(hideAnswered([{ n: 20, of: 20 }, { n: 0, of: 0 }])).toEqual([{ n: 20, of: 20 }, { n: 0, of: 0 }]);
    expect(hideAnswered([{ n: 24, of: 30 }, { n: 18, of: 20 }])).toEqual([{ n: 24, of: null }, { n: 18, of: null }]);
  });
  it('cannot be worked out from those of everybody beside the two groups of a split', () => {
    const whole = (split: readonly Answered[]) => ({ n: split[0]!.n + split[1]!.n, of: split[0]!.of + split[1]!.of });
    const splits = [...ways(4, 22)].map(([n, no, n2, no2]) => [{ n: n!, of: n! + no! }, { n: n2!, of: n2! + no2! }]);
    for (const kind of alike(splits, (split) => [hideAnswered([whole(split)]), hideAnswered(split)])) {
      // An alternative may have a few people more, so the largest are only alternatives.
      if (whole(kind[0]!).of > 18) continue;
      hideAnswered(kind[0]!).forEach((shown, i) => {
        for (const key of ['n', 'of'] as const) if (shown[key] === null && kind[0]![i]![key] > 0 && new Set(kind.map((split) => split[i]![key])).size < 2) throw new Error(`${JSON.stringify(kind[0])} shows ${key}`);
      });
    }
  });
});
