import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describe as describeValues, median } from './describe.js';
import { incompleteBeta, logGamma, tCritical, tTwoSided } from './distributions.js';
import { bandCounts, doseBand } from './dose.js';
import { defaultAskPoints, openPoint, pointToAsk } from './exposure.js';
import { answerProblems, instruments, score } from './instruments.js';
import { comparePairs, sayP } from './paired.js';
import { signedRank } from './wilcoxon.js';

describe('distributions', () => {
  it('know the gamma and beta functions where they are known', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 12);
    expect(incompleteBeta(0.25, 2, 3)).toBeCloseTo(0.26171875, 12);
  });

  it('agree with printed tables of t', () => {
    const table = [[12.706, 1], [2.571, 5], [2.228, 10], [2.045, 29], [1.984, 100]] as const;
    for (const [t, df] of table) {
      expect(tCritical(0.05, df)).toBeCloseTo(t, 3);
      expect(tTwoSided(t, df)).toBeCloseTo(0.05, 4);
    }
    expect(tTwoSided(0, 7)).toBe(1);
    expect(tTwoSided(Infinity, 7)).toBe(0);
  });
});

describe('comparePairs', () => {
  /** Student's own data (1908): hours of sleep gained by two soporifics; t = 4.0621, df = 9, p = .00283. */
  const student = [[0.7, 1.9], [-1.6, 0.8], [-0.2, 1.1], [-1.2, 0.1], [-0.1, -0.1], [3.4, 4.4], [3.7, 5.5], [0.8, 1.6], [0, 4.6], [2, 3.4]].map(([before, after]) => ({ before: before!, after: after! }));

  it('finds what Student found', () => {
    const found = comparePairs(student);
    expect(found.n).toBe(10);
    expect(found.change).toBeCloseTo(1.58, 10);
    expect(found.t!.t).toBeCloseTo(4.0621, 4);
    expect(found.t!.p).toBeCloseTo(0.002833, 6);
    expect(found.interval![0]).toBeCloseTo(0.7001, 4);
    expect(found.interval![1]).toBeCloseTo(2.4599, 4);
    expect(found.effect).toBeCloseTo(1.2846, 4);
    expect(found.small).toBe(true);
  });

  it('tests nothing where there is nothing to test', () => {
    expect(comparePairs([])).toMatchObject({ n: 0, change: null, interval: null, t: null, effect: null });
    expect(comparePairs([{ before: 1, after: 2 }])).toMatchObject({ n: 1, change: 1, t: null });
    expect(comparePairs([{ before: 1, after: 2 }, { before: 3, after: 4 }])).toMatchObject({ change: 1, t: null, effect: null });
  });

  it('turns round when before and after do', () => {
    const pair = fc.record({ before: fc.integer({ min: 0, max: 70 }), after: fc.integer({ min: 0, max: 70 }) });
    fc.assert(fc.property(fc.array(pair, { minLength: 2, maxLength: 40 }), (pairs) => {
      const [there, back] = [comparePairs(pairs), comparePairs(pairs.map(({ before, after }) => ({ before: after, after: before })))];
      expect(back.change!).toBeCloseTo(-there.change!, 10);
      if (there.t) expect(back.t!.p).toBeCloseTo(there.t.p, 10);
      if (there.signedRank.p !== null) expect(back.signedRank.p!).toBeCloseTo(there.signedRank.p, 10);
    }));
  });

  it('prints p as papers do', () => {
    expect([sayP(0.0004), sayP(0.03), sayP(1), sayP(null)]).toEqual(['< .001', '.030', '1.000', 'not tested']);
  });
});

describe('signedRank', () => {
  it('counts every arrangement of signs for few pairs', () => {
    expect(signedRank([1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ p: 2 / 256, method: 'exact' });
    expect(signedRank([1, -2, 3, -4, 5]).p).toBeCloseTo(0.8125, 10);
  });

  it('shares ranks among ties, leaves out what did not move, and says when nothing did', () => {
    expect(signedRank([0, 0])).toEqual({ p: null, method: 'none' });
    expect(signedRank([2, 2, 2, 2, 0])).toEqual({ p: 2 / 16, method: 'exact' });
  });

  it('goes over to the normal approximation for many', () => {
    // Thirty ranks of which those that add up to 135 are negative: z = 97 / 48.618.
    const differences = Array.from({ length: 30 }, (_, i) => ([30, 29, 28, 27, 21].includes(i + 1) ? -1 : 1) * (i + 1));
    const { p, method } = signedRank(differences);
    expect(method).toBe('approximate');
    expect(p).toBeCloseTo(0.0460, 3);
  });
});

describe('describe', () => {
  it('uses the standard deviation of a sample, and none for one value', () => {
    expect(describeValues([2, 4, 4, 4, 5, 5, 7, 9])).toMatchObject({ n: 8, mean: 5 });
    expect(describeValues([2, 4, 4, 4, 5, 5, 7, 9]).sd).toBeCloseTo(2.13809, 5);
    expect(describeValues([3])).toEqual({ n: 1, mean: 3, sd: null });
    expect([median([]), median([3, 1, 2]), median([1, 2, 3, 10])]).toEqual([null, 2, 2.5]);
  });
});

describe('dose and exposure', () => {
  it('puts people into the bands in which programmes report', () => {
    expect([0, 1, 3, 4, 19, 20, 200].map(doseBand)).toEqual([null, '1-3', '1-3', '4-19', '4-19', '20+', '20+']);
    expect(bandCounts([0, 2, 2, 5, 40])).toEqual([{ band: '1-3', count: 2 }, { band: '4-19', count: 1 }, { band: '20+', count: 1 }]);
  });

  it('asks by sessions attended, once for each point, and never late', () => {
    expect(pointToAsk(defaultAskPoints, 0, [])).toMatchObject({ after: 0 });
    // After the first session nobody can say any more how they came.
    expect(pointToAsk(defaultAskPoints, 1, [])).toBeNull();
    expect(pointToAsk(defaultAskPoints, 8, [0])).toMatchObject({ after: 8 });
    expect(pointToAsk(defaultAskPoints, 16, [0])).toMatchObject({ after: 15 });
    expect(pointToAsk(defaultAskPoints, 16, [0, 15])).toBeNull();
    expect(pointToAsk(defaultAskPoints, 25, [])).toBeNull();
  });

  it('has one point open at most, and every point open for some time', () => {
    const open = Array.from({ length: 60 }, (_, attended) => openPoint(defaultAskPoints, attended)?.after ?? null);
    for (const { after, before } of defaultAskPoints) expect(open.flatMap((point, attended) => (point === after ? [attended] : []))).toEqual(Array.from({ length: before - after }, (_, i) => after + i));
  });
});

describe('instruments', () => {
  it('have keys of their own and right answers that exist', () => {
    for (const instrument of Object.values(instruments)) {
      const keys = instrument.items.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const item of instrument.items) if (item.kind === 'choice') expect(item.choices[item.right]).toBeDefined();
    }
    expect(instruments.knowledge.items).toHaveLength(10);
  });

  it('score a scale by its mean, when enough was answered', () => {
    const all = Object.fromEntries(instruments['self-efficacy'].items.map(({ key }, i) => [key, i < 5 ? 3 : 6]));
    expect(score(instruments['self-efficacy'], all)).toBe(4.5);
    expect(score(instruments['self-efficacy'], { ...all, history: null, explain: null, kinds: null })).toBeNull();
  });

  it('score knowledge by what is right; what was left out is not', () => {
    const right = Object.fromEntries(instruments.knowledge.items.map((item) => [item.key, item.kind === 'choice' ? item.right : 0]));
    expect(score(instruments.knowledge, right)).toBe(10);
    expect(score(instruments.knowledge, { dose: right.dose })).toBe(1);
    expect(score(instruments.knowledge, {})).toBe(0);
  });

  it('refuse answers that are not among the answers', () => {
    expect(answerProblems(instruments.session, { relevant: 5 })).toEqual([]);
    expect(answerProblems(instruments.session, { relevant: 6, strange: 1 }).map(({ path }) => path)).toEqual(['strange', 'relevant']);
    expect(answerProblems(instruments.knowledge, { dose: 4 })).toHaveLength(1);
  });
});
