import { type Description, describe } from './describe.js';
import { tCritical, tTwoSided } from './distributions.js';
import { type SignedRank, signedRank } from './wilcoxon.js';

export interface Pair {
  before: number;
  after: number;
}

export interface PairedComparison {
  n: number;
  before: Description;
  after: Description;
  /** Mean of after - before; null without pairs. */
  change: number | null;
  /** 95 % confidence interval of the mean change; null for fewer than two pairs or when all changed alike. */
  interval: readonly [number, number] | null;
  t: { t: number; df: number; p: number } | null;
  signedRank: SignedRank;
  /** Standardised response mean: mean change divided by the standard deviation of the changes. */
  effect: number | null;
  /** Too few for much to be said. */
  small: boolean;
}

const fewerThanThis = 30;

/**
 * The same people before and after: only complete pairs are passed in. Gives a paired t test (df = n - 1) and, since scales
 * are seldom normal, Wilcoxon's signed-rank test beside it. When every change is the same there is nothing to test: no t.
 */
export function comparePairs(pairs: readonly Pair[]): PairedComparison {
  const changes = pairs.map(({ before, after }) => after - before);
  const { n, mean: change, sd } = describe(changes);
  const varied = change !== null && sd !== null && sd > 1e-12;
  const error = varied ? sd / Math.sqrt(n) : null;
  return {
    n, change,
    before: describe(pairs.map((pair) => pair.before)),
    after: describe(pairs.map((pair) => pair.after)),
    interval: varied ? around(change, tCritical(0.05, n - 1) * error!) : null,
    t: varied ? { t: change / error!, df: n - 1, p: tTwoSided(change / error!, n - 1) } : null,
    signedRank: signedRank(changes),
    effect: varied ? change / sd : null,
    small: n < fewerThanThis,
  };
}

const around = (middle: number, half: number): readonly [number, number] => [middle - half, middle + half];

/** A p as papers print it: `< .001`, else three decimals without a leading zero. */
export function sayP(p: number | null): string {
  if (p === null) return 'not tested';
  return p < 0.001 ? '< .001' : p.toFixed(3).replace(/^0/, '');
}
