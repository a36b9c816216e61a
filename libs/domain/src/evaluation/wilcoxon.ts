import { normalTwoSided } from './distributions.js';

export interface SignedRank {
  /** Two-sided; null when no pair differs. */
  p: number | null;
  /** How p was got: counted over every arrangement of signs, or by the normal approximation with correction for ties. */
  method: 'exact' | 'approximate' | 'none';
}

/** Up to this many pairs that differ, every arrangement of signs is counted. */
const exactUpTo = 25;

/** Average ranks of absolute values, doubled so that ties stay whole numbers. */
function doubledRanks(sizes: readonly number[]): number[] {
  const order = sizes.map((size, i) => ({ size, i })).sort((a, b) => a.size - b.size);
  const ranks = Array.from({ length: sizes.length }, () => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]!.size === order[from]!.size) to += 1;
    for (let k = from; k <= to; k += 1) ranks[order[k]!.i] = from + to + 2;
    from = to + 1;
  }
  return ranks;
}

/** How many of the 2^n arrangements of signs give each sum of positive (doubled) ranks. */
function countsOfSums(ranks: readonly number[]): number[] {
  let counts = [1];
  for (const rank of ranks) {
    const next = Array.from({ length: counts.length + rank }, () => 0);
    counts.forEach((count, sum) => {
      next[sum] = next[sum]! + count;
      next[sum + rank] = next[sum + rank]! + count;
    });
    counts = next;
  }
  return counts;
}

function exactP(ranks: readonly number[], positive: number): number {
  const counts = countsOfSums(ranks);
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  const far = Math.min(positive, total - positive);
  const tail = counts.slice(0, far + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * tail) / 2 ** ranks.length);
}

function approximateP(ranks: readonly number[], positive: number): number {
  const middle = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
  // The sum of squared ranks holds the correction for ties by itself.
  const spread = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0) / 4);
  return normalTwoSided(Math.max(0, Math.abs(positive - middle) - 1) / spread);
}

/** Wilcoxon's signed-rank test of paired differences. Pairs without a difference are left out (Wilcoxon 1945). */
export function signedRank(differences: readonly number[]): SignedRank {
  const moved = differences.filter((difference) => difference !== 0);
  if (moved.length === 0) return { p: null, method: 'none' };
  const ranks = doubledRanks(moved.map(Math.abs));
  const positive = ranks.reduce((sum, rank, i) => sum + (moved[i]! > 0 ? rank : 0), 0);
  return moved.length <= exactUpTo ? { p: exactP(ranks, positive), method: 'exact' } : { p: approximateP(ranks, positive), method: 'approximate' };
}
