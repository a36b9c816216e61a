import type { EvaluationReport, Figure } from '@without-walls/contracts';
import { type InstrumentKey, type Pair, bandCounts, comparePairs, describe, hideSmall, instruments, mayShow } from '@without-walls/domain';
import type { AttendedRow, ScoreRow } from './evaluation.repository.js';

/** A figure that stands on too few people is not shown, nor how many they are. */
export function figureOf(label: string, values: readonly number[], of: number | null): Figure {
  const { n, mean, sd } = describe(values);
  return mayShow(n) ? { label, n, of, value: mean, sd } : { label, n: n === 0 ? 0 : null, of, value: null, sd: null };
}

export function barsOf(keys: readonly (string | null)[]): { label: string; count: number | null }[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key ?? 'not said', (counts.get(key ?? 'not said') ?? 0) + 1);
  return hideSmall([...counts].map(([label, count]) => ({ label, count }))).sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || a.label.localeCompare(b.label));
}

export const doseOf = (rows: readonly AttendedRow[]): { label: string; count: number | null }[] => {
  const each = new Map<string, number>();
  for (const { memberId } of rows) each.set(memberId, (each.get(memberId) ?? 0) + 1);
  return hideSmall(bandCounts([...each.values()]).map(({ band, count }) => ({ label: `${band} sessions`, count })));
};

/** First and latest score of everybody who was asked twice. */
function pairsOf(rows: readonly ScoreRow[]): Map<string, Pair> {
  const byMember = new Map<string, ScoreRow[]>();
  for (const row of rows) if (row.score !== null) byMember.set(row.memberId, [...(byMember.get(row.memberId) ?? []), row]);
  const pairs = new Map<string, Pair>();
  for (const [memberId, mine] of byMember) {
    const sorted = [...mine].sort((a, b) => Number(a.occasion) - Number(b.occasion));
    if (sorted.length >= 2) pairs.set(memberId, { before: sorted[0]!.score!, after: sorted.at(-1)!.score! });
  }
  return pairs;
}

export interface Group {
  label: string;
  has: (memberId: string) => boolean;
}

/**
 * One comparison a group: the same people before and after, by a paired test that does not count on a normal scale. The groups
 * of a split add up to everybody, so where one is too small to be shown its neighbours are not shown either.
 */
export function comparisons(instrument: InstrumentKey, rows: readonly ScoreRow[], splits: readonly (readonly Group[])[]): EvaluationReport['selfEfficacy'] {
  const all = pairsOf(rows);
  return splits.flatMap((groups) => {
    const pairsOfEach = groups.map(({ has }) => [...all].filter(([memberId]) => has(memberId)).map(([, pair]) => pair));
    const tooSmall = pairsOfEach.some(({ length }) => length > 0 && !mayShow(length));
    return groups.map(({ label }, i) => comparison(instrument, label, pairsOfEach[i]!, tooSmall));
  });
}

function comparison(instrument: InstrumentKey, group: string, pairs: readonly Pair[], hidden: boolean): EvaluationReport['selfEfficacy'][number] {
  const compared = comparePairs(pairs);
  const shown = mayShow(pairs.length) && !hidden;
  const { unit } = instruments[instrument];
  const figure = (label: string, values: number[]): Figure => (shown ? figureOf(label, values, null) : { label, n: pairs.length === 0 ? 0 : null, of: null, value: null, sd: null });
  return {
    group, pairs: shown || pairs.length === 0 ? pairs.length : null, before: figure(`before, ${unit}`, pairs.map((pair) => pair.before)), after: figure(`after, ${unit}`, pairs.map((pair) => pair.after)),
    p: shown ? compared.signedRank.p : null, effect: shown ? compared.effect : null, test: shown ? 'Wilcoxon signed-rank, two-sided' : null,
  };
}

/** What people wrote beside their answers, sorted by the words so that neither order nor time points at anybody. */
export function commentsOf(rows: readonly Pick<ScoreRow, 'memberId' | 'text'>[]): string[] {
  const written = rows.filter(({ text }) => text.trim() !== '');
  return mayShow(new Set(written.map(({ memberId }) => memberId)).size) ? [...new Set(written.map(({ text }) => text.trim()))].sort((a, b) => a.localeCompare(b)) : [];
}

/** Of those who came in the first half of the time, how many came again in the second. */
export function retention(rows: readonly AttendedRow[], from: Date, to: Date): Figure {
  const middle = (from.getTime() + to.getTime()) / 2;
  const first = new Set(rows.filter((row) => row.at.getTime() < middle).map((row) => row.memberId));
  const second = new Set(rows.filter((row) => row.at.getTime() >= middle).map((row) => row.memberId));
  const stayed = [...first].filter((memberId) => second.has(memberId)).length;
  if (!mayShow(first.size)) return { label: 'came in the first half and again in the second', n: null, of: null, value: null, sd: null };
  return { label: 'came in the first half and again in the second', n: stayed, of: first.size, value: stayed / first.size, sd: null };
}

/** What the figures cannot show. Printed with every report. */
export const methodNotes: readonly string[] = [
  'People came because they chose to, and nobody was compared with people who did not come: a change beside the programme is not a change by it.',
  'Sureness is what people say of themselves; knowledge is ten questions; neither shows what happened to a person living with pain.',
  'Before and after are the same people, asked on joining and after numbers of sessions, not at dates. Those who stopped coming were not asked again.',
  'Groups of fewer than five people are not shown, and a second one with them where it could be worked out.',
  'Minutes are of lectures, taken from the room or a list, reviewed and locked.',
];
