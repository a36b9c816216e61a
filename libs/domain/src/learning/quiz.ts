import type { QuizItem } from '@without-walls/contracts';

/** Why a quiz cannot be asked as it stands; nothing when it can. Paths begin with the place of the question: `0.answers`. */
export function quizFaults(quiz: readonly QuizItem[]): { path: string; message: string }[] {
  return quiz.flatMap(({ question, answers, right, why }, i) => {
    const said = answers.map((one) => one.trim().toLowerCase());
    return [
      question.trim() ? null : { path: `${i}.question`, message: 'Write the question' },
      answers.length >= 2 && said.every(Boolean) ? null : { path: `${i}.answers`, message: 'Give at least two answers, each with words' },
      new Set(said).size === said.length ? null : { path: `${i}.answers`, message: 'Two answers are the same' },
      right < answers.length ? null : { path: `${i}.right`, message: 'Mark the right answer' },
      why.trim() ? null : { path: `${i}.why`, message: 'Say why it is right' },
    ].filter((fault) => fault !== null);
  });
}

/** Right answers of all questions; what was not answered is not right. `percent` is rounded down, so that 79.9 does not pass 80. */
export function scoreOf(quiz: readonly Pick<QuizItem, 'right'>[], chosen: readonly number[]): { right: number; of: number; percent: number } {
  const right = quiz.filter((item, i) => chosen[i] === item.right).length;
  return { right, of: quiz.length, percent: quiz.length === 0 ? 0 : Math.floor((right * 100) / quiz.length) };
}

/** The try that counts: the best, the earliest of equals, of those for a version that still counts. Null when there is none. */
export function bestTry<T extends { readonly percent: number; readonly version: number; readonly at: string }>(tries: readonly T[], countsFromVersion: number): T | null {
  const counting = tries.filter((one) => one.version >= countsFromVersion);
  return [...counting].sort((a, b) => b.percent - a.percent || (a.at < b.at ? -1 : 1))[0] ?? null;
}
