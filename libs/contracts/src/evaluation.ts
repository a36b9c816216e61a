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

/** How many, and of how many. Null is hidden: fewer than five people could be counted by it. */
export const share = z.object({ n: z.number().int().nullable(), of: z.number().int().nullable() });
export type Share = z.infer<typeof share>;
/** A mean with its spread: of `n` who answered, of all who were asked. */
export const figure = share.extend({ label: z.string(), value: z.number().nullable(), sd: z.number().nullable() });
export type Figure = z.infer<typeof figure>;
export const bar = z.object({ label: z.string(), count: z.number().int().nullable() });
export type Bar = z.infer<typeof bar>;
const moments = z.object({ mean: z.number().nullable(), sd: z.number().nullable() });
/** Before and after in the same people, of those who came often enough to be asked again. `effect`: mean change by the standard deviation of the changes. */
export const change = share.extend({ group: z.string(), before: moments, after: moments, change: z.number().nullable(), interval: z.tuple([z.number(), z.number()]).nullable(), p: z.number().nullable(), effect: z.number().nullable(), test: z.string().nullable() });
export type Change = z.infer<typeof change>;
/** One outcome by how often people had come when they were asked, and how the same people changed; everybody first, then the groups of each split. */
export const outcome = z.object({ unit: z.string(), lowest: z.number(), highest: z.number(), points: z.array(figure), changes: z.array(change) });
export type Outcome = z.infer<typeof outcome>;
/** The quiz of one lecture, or of all: people who finished it, `of` those who had the lecture in that time or took its quiz; mean share of right answers at the first try and at the best; how many passed. Shares from 0 to 1. */
export const quizFigures = share.extend({ label: z.string(), first: z.number().nullable(), best: z.number().nullable(), passed: z.number().int().nullable() });
export type QuizFigures = z.infer<typeof quizFigures>;
export const evaluationReport = z.object({
  period: z.object({ from: day, to: day }),
  /** Sessions with reviewed attendance, of those held; people who came, of members; attendances to the rule, of all that were seen; members who brought a case, of members. */
  sessions: share, people: share, attendances: share, creditHours: z.number().nullable(), cases: z.number().int().nullable(), presenters: share,
  perPerson: figure, dose: z.array(bar), professions: z.array(bar), sites: z.array(bar),
  /** People who came in the first half and again in the second. */
  retention: share,
  satisfaction: z.object({ /** Surveys answered, of those asked for. */ surveys: share, people: share, items: z.array(figure), groups: z.array(figure), /** The latest that people wrote, in no order and without a name; none where fewer than five wrote. */ comments: z.array(z.string()) }),
  outcomes: z.object({ satisfaction: outcome, selfEfficacy: outcome, knowledge: outcome }),
  /** All lectures together first. */
  quizzes: z.array(quizFigures), notes: z.array(z.string()),
});
export type EvaluationReport = z.infer<typeof evaluationReport>;
const reading = { permission: 'evaluation.read' } as const;
const period = z.strictObject({ from: day, to: day });
export const readReport = endpoint({ id: 'evaluation.report', summary: 'How the programme did in a stretch of time, nobody named and no small group shown', method: 'GET', path: '/evaluation/report', access: reading, query: period, reply: evaluationReport });
export const reportCsv = endpoint({ id: 'evaluation.csv', summary: 'The same for a spreadsheet', method: 'GET', path: '/evaluation/report.csv', access: reading, query: period, reply: z.string(), produces: 'text/csv' });
