import type { LectureView, QuizItem } from '@without-walls/contracts';
import { quizFaults } from '@without-walls/domain';

export const mostQuestions = 10;
export const mostAnswers = 6;
export const blankQuestion = (): QuizItem => ({ question: '', answers: ['', ''], right: 0, why: '' });

/** The questions as an educator edits them; those who cannot change them do not get the right answers. */
export const quizOf = (lecture: LectureView): QuizItem[] => lecture.quiz.map((one, i) => ({ ...one, right: lecture.answers?.[i]?.right ?? 0, why: lecture.answers?.[i]?.why ?? '' }));

/** Takes an answer away; the mark of the right one stays with its words, or goes to the first. */
export function withoutAnswer(item: QuizItem, place: number): QuizItem {
  const right = item.right === place ? 0 : item.right > place ? item.right - 1 : item.right;
  return { ...item, answers: item.answers.filter((_, i) => i !== place), right };
}

/** The first fault of one question, in words, or null. */
export const faultOf = (quiz: readonly QuizItem[], place: number): string | null => quizFaults(quiz).find((fault) => fault.path.startsWith(`${place}.`))?.message ?? null;

/** Trimmed, as it is sent. */
export const cleaned = (quiz: readonly QuizItem[]): QuizItem[] => quiz.map((one) => ({ question: one.question.trim(), answers: one.answers.map((answer) => answer.trim()), right: one.right, why: one.why.trim() }));
