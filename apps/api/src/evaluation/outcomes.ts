import type { Change, Outcome } from '@without-walls/contracts';
import { type Pair, comparePairs, hideAnswered } from '@without-walls/domain';
import { figureOf, sameAsked } from './figures.js';
import { type TraitsOf, inGroups } from './groups.js';

/** Somebody who came to a point of exposure in the time asked for: what they answered there, and what on joining. */
export interface PointRow {
  memberId: string;
  point: number;
  score: number | null;
  before: number | null;
}
export interface Scale {
  unit: string;
  range: readonly [number, number];
  points: readonly { point: number; label: string }[];
}

/** An outcome by exposure, and the change from the first point to the latest that the same people answered. */
export function outcomeOf({ unit, range, points }: Scale, rows: readonly PointRow[], traits: TraitsOf): Outcome {
  const at = points.map(({ point, label }) => ({ label, rows: rows.filter((row) => row.point === point) }));
  return {
    unit, lowest: range[0], highest: range[1],
    points: at.map(({ label, rows: mine }) => figureOf({ label, values: mine.flatMap(({ score }) => score ?? []), of: mine.length })),
    changes: inGroups(latestOf(rows, points[0]!.point), traits).flatMap((groups) => changesOf(groups)),
  };
}

interface Asked {
  memberId: string;
  pair: Pair | null;
}
/** Everybody who came far enough to be asked again; with a pair where they answered both times. */
function latestOf(rows: readonly PointRow[], first: number): Asked[] {
  const latest = new Map<string, PointRow>();
  for (const row of rows) {
    const known = latest.get(row.memberId);
    if (row.point > first && (!known || known.score === null || (row.score !== null && row.point > known.point))) latest.set(row.memberId, row);
  }
  return [...latest.values()].map(({ memberId, score, before }) => ({ memberId, pair: score === null || before === null ? null : { before, after: score } }));
}

function changesOf(groups: readonly { label: string; rows: readonly Asked[] }[]): Change[] {
  const pairs = groups.map(({ rows }) => rows.flatMap(({ pair }) => pair ?? []));
  const shown = hideAnswered(groups.map(({ rows }, i) => ({ n: pairs[i]!.length, of: rows.length })));
  return groups.map(({ label }, i) => {
    const mine = shown[i]!.n === null ? [] : pairs[i]!;
    const { before, after, change, interval, signedRank, effect } = comparePairs(mine);
    const test = signedRank.method === 'none' ? null : `Wilcoxon signed-rank, two-sided, ${signedRank.method}`;
    return { group: label, ...shown[i]!, before: { mean: before.mean, sd: before.sd }, after: { mean: after.mean, sd: after.sd }, change, interval: interval && [interval[0], interval[1]], p: signedRank.p, effect, test };
  });
}

/** Two questionnaires asked of the same people at the same points: what one hides of how many were asked, the other does too. */
export function askedTogether(one: Outcome, other: Outcome): [Outcome, Outcome] {
  const alike = (mine: Outcome, theirs: Outcome): Outcome => ({
    ...mine, points: mine.points.flatMap((point, i) => sameAsked([point], [theirs.points[i]!])), changes: mine.changes.flatMap((change, i) => sameAsked([change], [theirs.changes[i]!])),
  });
  return [alike(one, other), alike(other, one)];
}
