// The little statistics that the measurements need. Lists are not changed.

const ascending = (values) => [...values].sort((a, b) => a - b);

/** The middle value, or the mean of the two in the middle. Throws on an empty list. */
export function median(values) {
  if (values.length === 0) throw new Error('There is no median of nothing');
  const sorted = ascending(values);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The smallest value that at least `share` (0 to 1) of all values do not exceed. */
export function percentile(values, share) {
  if (values.length === 0) throw new Error('There is no percentile of nothing');
  if (!(share >= 0 && share <= 1)) throw new Error(`${share} is not a share between 0 and 1`);
  const sorted = ascending(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/**
 * How many times as much `ours` is as `theirs`, measured in turns: the median of the ratios of neighbours,
 * so that a machine that is slower for a while is slower for both.
 */
export function pairedRatio(ours, theirs) {
  if (ours.length !== theirs.length) throw new Error('Both sides need the same number of rounds');
  return median(ours.map((value, i) => value / theirs[i]));
}

/** Runs `ours` and `theirs` in turns, `rounds` times each: `{ ours: […], theirs: […] }`. */
export async function inTurns(rounds, ours, theirs) {
  const found = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round += 1) {
    found.ours.push(await ours(round));
    found.theirs.push(await theirs(round));
  }
  return found;
}
