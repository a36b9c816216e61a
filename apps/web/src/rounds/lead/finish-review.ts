import type { RecommendationDraft, RoundState } from '@without-walls/contracts';
import { countsInQuorum, disciplineWords, finishPlan, quorum } from '@without-walls/domain';

export type FinishCase = { itemId: string; caseId: string; code: string; presenter: string; rows: readonly RecommendationDraft[] };
export type FinishReview = {
  letters: readonly FinishCase[];
  relisted: readonly { caseId: string; code: string }[];
  /** Things worth a look before signing; none of them stops it. */
  look: readonly string[];
  /** Disciplines of the quorum that nobody in the room has, in words; none matter when no letter is signed. */
  missing: readonly string[];
};

const count = (n: number, one: string, many: string) => (n === 1 ? one : `${n} ${many}`);

/** What Finish will do, case by case. */
export function finishReview(round: RoundState): FinishReview {
  const plan = finishPlan(round);
  const cases = round.agenda.flatMap((item) => (item.case ? [{ ...item.case, itemId: item.id }] : []));
  const rowsOf = (caseId: string) => round.recommendations.filter((row) => row.caseId === caseId);
  const letters = cases.filter((one) => plan.letters.includes(one.id)).map((one) => ({ itemId: one.itemId, caseId: one.id, code: one.code, presenter: one.presenter.name, rows: rowsOf(one.id) }));
  const relisted = cases.filter((one) => plan.relisted.includes(one.id)).map((one) => ({ caseId: one.id, code: one.code }));
  const rows = letters.flatMap((one) => one.rows);
  const undated = rows.filter((row) => row.dueDate === null).length;
  const unexplained = rows.filter((row) => !row.rationale.trim()).length;
  const open = cases.filter((one) => round.contributions.some((said) => said.itemId === one.itemId && said.kind === 'question' && !said.answered)).map((one) => one.code);
  const look = [
    undated > 0 ? `${count(undated, 'One recommendation has', 'recommendations have')} no date` : null,
    unexplained > 0 ? `${count(unexplained, 'One recommendation does', 'recommendations do')} not say why` : null,
    open.length > 0 ? `Not every question was answered: case ${open.join(', ')}` : null,
  ].filter((one) => one !== null);
  const missing = letters.length > 0 ? quorum(round.present.filter((one) => countsInQuorum(one.part)).map((one) => one.member.discipline)).missing.map((one) => disciplineWords[one]) : [];
  return { letters, relisted, look, missing };
}

/** The words of the button: what will happen, in numbers. */
export function finishWords({ letters }: { letters: readonly unknown[] }): string {
  if (letters.length === 0) return 'Finish without a letter';
  return letters.length === 1 ? 'Finish and send 1 letter' : `Finish and send ${letters.length} letters`;
}
