import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { day, instant, prose, receipt } from './values.js';

export const instrumentKey = z.enum(['session', 'self-efficacy', 'knowledge']);
/** Answers by item: the point on the scale, or the place of the choice. What was left out is missing. */
export const instrumentAnswers = z.record(z.string().regex(/^[a-z-]{2,40}$/), z.number().int().min(0).max(10)).refine((answers) => Object.keys(answers).length <= 40, 'At most forty answers');

/** A question as it is asked; which choice is right stays with the server. */
export const askedItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scale'), key: z.string(), text: z.string(), max: z.number().int(), low: z.string(), high: z.string() }),
  z.object({ kind: z.literal('choice'), key: z.string(), text: z.string(), choices: z.array(z.string()) }),
]);
export type AskedItem = z.infer<typeof askedItem>;
/** What I am asked now. `occasion`: a session's id for its survey, a point of exposure ("0", "8") for the others. */
export const asked = z.object({ instrument: instrumentKey, version: z.string(), title: z.string(), intro: z.string(), items: z.array(askedItem), occasion: z.string(), why: z.string(), until: instant.nullable(), mine: z.object({ answers: instrumentAnswers, text: z.string() }).nullable() });
export type Asked = z.infer<typeof asked>;
export const listAsked = endpoint({ id: 'evaluation.asked', summary: 'Questionnaires that wait for me; at most ten', method: 'GET', path: '/evaluation/asked', access: 'member', reply: z.object({ items: z.array(asked) }) });
/** One a member, instrument and occasion; it can be changed while it is open. */
export const respond = endpoint({ id: 'evaluation.respond', summary: 'Fill in a questionnaire', method: 'PUT', path: '/evaluation/responses', access: 'member', body: z.strictObject({ instrument: instrumentKey, occasion: z.string().regex(/^([0-9a-f-]{36}|\d{1,3})$/), answers: instrumentAnswers, text: prose(600) }), reply: receipt, errors: ['wrong_state', 'identifiers_found', 'checker_unavailable'] });

/** A figure with what it is a figure of. `n` and `value` are null where fewer than five people stand behind it. */
export const figure = z.object({ label: z.string(), n: z.number().int().nullable(), of: z.number().int().nullable(), value: z.number().nullable(), sd: z.number().nullable() });
export type Figure = z.infer<typeof figure>;
export const bar = z.object({ label: z.string(), count: z.number().int().nullable() });
/** Before and after in the same people. `p` of the paired test; `effect` is Cohen's d of the differences. Null together with too few pairs. */
export const paired = z.object({ group: z.string(), pairs: z.number().int().nullable(), before: figure, after: figure, p: z.number().nullable(), effect: z.number().nullable(), test: z.string().nullable() });
/** The quiz of one lecture, or of all: people who finished it, `of` those who had the lecture in that time or took its quiz; mean share of right answers at the first try and at the best; how many passed. Shares from 0 to 1. */
export const quizFigures = z.object({ label: z.string(), n: z.number().int().nullable(), of: z.number().int().nullable(), first: z.number().nullable(), best: z.number().nullable(), passed: z.number().int().nullable() });
export type QuizFigures = z.infer<typeof quizFigures>;
export const evaluationReport = z.object({
  period: z.object({ from: day, to: day }), sessions: z.number().int(), people: z.number().int(), attendances: z.number().int(), creditHours: z.number(), cases: z.number().int(),
  perPerson: figure, dose: z.array(bar), professions: z.array(bar), sites: z.array(bar),
  satisfaction: z.object({ responses: z.number().int(), asked: z.number().int(), items: z.array(figure), /** What people wrote, in no order and without a name; none where fewer than five wrote. */ comments: z.array(z.string()) }), selfEfficacy: z.array(paired), knowledge: z.array(paired), /** All lectures together first. */ quizzes: z.array(quizFigures), retention: z.array(figure), notes: z.array(z.string()),
});
export type EvaluationReport = z.infer<typeof evaluationReport>;
const reading = { permission: 'evaluation.read' } as const;
const period = z.strictObject({ from: day, to: day });
export const readReport = endpoint({ id: 'evaluation.report', summary: 'How the programme did in a stretch of time, nobody named and no small group shown', method: 'GET', path: '/evaluation/report', access: reading, query: period, reply: evaluationReport });
export const reportCsv = endpoint({ id: 'evaluation.csv', summary: 'The same for a spreadsheet', method: 'GET', path: '/evaluation/report.csv', access: reading, query: period, reply: z.string(), produces: 'text/csv' });
