/** A question of a quiz, authored with the version of its lecture. Ids are stable within the quiz. */
export interface QuizQuestion {
  readonly id: string;
  readonly kind: 'single' | 'multiple';
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly right: boolean }[];
  /** Said after the answer, whether it was right or not. */
  readonly explanation: string;
}

export type QuizAnswers = Readonly<Record<string, readonly string[]>>;

export interface MarkedQuestion {
  readonly questionId: string;
  readonly right: boolean;
  readonly chosen: readonly string[];
  readonly rightOptions: readonly string[];
}

export interface MarkedQuiz {
  readonly right: number;
  readonly of: number;
  /** Right answers over questions, 0 to 1. */
  readonly share: number;
  readonly questions: readonly MarkedQuestion[];
}

/** Why a quiz cannot be asked as it stands; nothing when it can. Paths are those of the questions: `questions.0.options`. */
export function quizFaults(questions: readonly QuizQuestion[]): { path: string; message: string }[] {
  const seen = new Set<string>();
  return questions.flatMap((question, index) => {
    const at = `questions.${index}`;
    const right = question.options.filter((option) => option.right).length;
    const twice = seen.has(question.id);
    seen.add(question.id);
    return [
      ...(twice ? [{ path: `${at}.id`, message: 'Two questions have the same id' }] : []),
      ...(question.text.trim() ? [] : [{ path: `${at}.text`, message: 'Write the question' }]),
      ...(question.options.length >= 2 ? [] : [{ path: `${at}.options`, message: 'Give at least two answers' }]),
      ...(question.options.every((option) => option.text.trim()) ? [] : [{ path: `${at}.options`, message: 'Every answer needs words' }]),
      ...(new Set(question.options.map((option) => option.id)).size === question.options.length ? [] : [{ path: `${at}.options`, message: 'Two answers have the same id' }]),
      ...(question.kind === 'single' && right !== 1 ? [{ path: `${at}.options`, message: 'Mark the one right answer' }] : []),
      ...(question.kind === 'multiple' && right === 0 ? [{ path: `${at}.options`, message: 'Mark at least one right answer' }] : []),
    ];
  });
}

/** Marks answers: a question is right when exactly the right options were chosen. Unknown options and questions count for nothing. */
export function markQuiz(questions: readonly QuizQuestion[], answers: QuizAnswers): MarkedQuiz {
  const marked = questions.map((question) => markQuestion(question, answers[question.id] ?? []));
  const right = marked.filter((one) => one.right).length;
  return { right, of: questions.length, share: questions.length === 0 ? 0 : right / questions.length, questions: marked };
}

function markQuestion(question: QuizQuestion, given: readonly string[]): MarkedQuestion {
  const chosen = question.options.filter((option) => given.includes(option.id)).map((option) => option.id);
  const rightOptions = question.options.filter((option) => option.right).map((option) => option.id);
  return { questionId: question.id, chosen, rightOptions, right: chosen.length === rightOptions.length && chosen.every((id) => rightOptions.includes(id)) };
}
