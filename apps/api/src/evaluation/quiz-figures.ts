import type { QuizFigures } from '@without-walls/contracts';
import { mean, mayShow, shownCount } from '@without-walls/domain';

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
  const titles = new Map(rows.map((row) => [row.lectureId, row.title]));
  const each = [...titles].map(([lectureId, title]) => figures(title, rows.filter((row) => row.lectureId === lectureId), people([...learned, ...rows].filter((row) => row.lectureId === lectureId)))).sort((a, b) => a.label.localeCompare(b.label));
  return [figures('All lectures', perPerson(rows), people([...learned, ...rows])), ...each];
}

function figures(label: string, rows: readonly QuizRow[], of: ReadonlySet<string>): QuizFigures {
  const n = rows.length;
  if (!mayShow(n)) return { label, n: n === 0 ? 0 : null, of: shownCount(of.size), first: null, best: null, passed: null };
  const passed = rows.filter((row) => row.passed).length;
  return { label, n, of: shownCount(of.size), first: mean(rows.map((row) => row.first)), best: mean(rows.map((row) => row.best)), passed: shownCount(passed) === null || shownCount(n - passed) === null ? null : passed };
}

const people = (rows: readonly LearnedRow[]): Set<string> => new Set(rows.map((row) => row.memberId));

function perPerson(rows: readonly QuizRow[]): QuizRow[] {
  return [...new Set(rows.map((row) => row.memberId))].map((memberId) => {
    const mine = rows.filter((row) => row.memberId === memberId);
    return { ...mine[0]!, first: mean(mine.map((row) => row.first))!, best: mean(mine.map((row) => row.best))!, passed: mine.every((row) => row.passed) };
  });
}
