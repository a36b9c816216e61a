import type { QuizFigures } from '@without-walls/contracts';
import { mean, shownPart } from '@without-walls/domain';
import { shareOf } from './figures.js';

/** First and best share of one member at the quiz of one lecture, 0 to 1. */
export interface QuizRow {
  memberId: string;
  lectureId: string;
  title: string;
  first: number;
  best: number;
  passed: boolean;
}
export interface LearnedRow {
  memberId: string;
  lectureId: string;
}

/** All lectures together, a person counted once with the mean of their lectures; then each. How many passed is hidden too where it would point at the few who did, or did not. */
export function quizFigures(rows: readonly QuizRow[], learned: readonly LearnedRow[]): QuizFigures[] {
  if (rows.length === 0) return [];
  const had = by([...learned, ...rows], ({ lectureId }) => lectureId);
  const each = [...by(rows, ({ lectureId }) => lectureId)].map(([lectureId, mine]) => figures(mine[0]!.title, mine, had.get(lectureId) ?? [])).sort((a, b) => a.label.localeCompare(b.label));
  return [figures('All lectures', perPerson(rows), [...learned, ...rows]), ...each];
}

function figures(label: string, rows: readonly QuizRow[], had: readonly LearnedRow[]): QuizFigures {
  const share = shareOf({ n: rows.length, of: new Set(had.map(({ memberId }) => memberId)).size });
  if (share.n === null || rows.length === 0) return { label, ...share, first: null, best: null, passed: null };
  return { label, ...share, first: mean(rows.map((row) => row.first)), best: mean(rows.map((row) => row.best)), passed: shownPart(rows.filter((row) => row.passed).length, rows.length) };
}

function by<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const perPerson = (rows: readonly QuizRow[]): QuizRow[] => [...by(rows, ({ memberId }) => memberId).values()].map((mine) => ({ ...mine[0]!, first: mean(mine.map((row) => row.first))!, best: mean(mine.map((row) => row.best))!, passed: mine.every((row) => row.passed) }));
