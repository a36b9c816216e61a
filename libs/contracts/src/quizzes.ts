import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { byId, id, instant, line, receipt } from './values.js';

/** Right answers of all questions; `percent` is rounded down. */
export const quizScore = z.object({ right: z.number().int(), of: z.number().int(), percent: z.number().int(), passed: z.boolean() });
export type QuizScore = z.infer<typeof quizScore>;
/** What is said after an answer: which one is right, and why. */
export const quizFeedback = z.object({ chosen: z.number().int(), right: z.number().int(), why: z.string() });
export type QuizFeedback = z.infer<typeof quizFeedback>;

/** The quiz of a lecture as one learner stands to it. `open`: a try that is not finished, with what was answered; which answers are right stays with the server until then. */
export const quizStanding = z.object({
  lectureId: id, version: z.number().int(), passPercent: z.number().int(), questions: z.array(z.object({ question: line(300), answers: z.array(line(200)) })),
  tries: z.number().int(), best: quizScore.extend({ at: instant }).nullable(), open: z.object({ id, answered: z.array(quizFeedback) }).nullable(),
});
export type QuizStanding = z.infer<typeof quizStanding>;

export const readQuiz = endpoint({ id: 'quizzes.read', summary: 'The questions after a lecture, and my best try', method: 'GET', path: '/lectures/:id/quiz', access: 'member', params: byId, reply: quizStanding });
/** Goes on with a try that is open; begins anew when the questions were changed meanwhile. */
export const beginQuiz = endpoint({ id: 'quizzes.begin', summary: 'Begin a try, or go on with the one that is open', method: 'POST', path: '/lectures/:id/quiz-tries', access: 'member', params: byId, reply: receipt, errors: ['wrong_state'] });
/** Questions are answered in their order, each once. The last one finishes the try. */
export const answerQuiz = endpoint({ id: 'quizzes.answer', summary: 'Answer one question, and hear why', method: 'POST', path: '/quiz-tries/:id/answers', access: 'member', params: byId, body: z.strictObject({ place: z.number().int().min(0).max(9), chosen: z.number().int().min(0).max(5) }), reply: z.object({ feedback: quizFeedback, finished: quizScore.nullable() }), errors: ['wrong_state', 'stale_version'] });
