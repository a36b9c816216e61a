import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { byId, caseCode, day, id, instant, line, memberRef, pageOf, pageQuery, prose, receipt, version } from './values.js';

export const domains = ['medicines', 'physical', 'psychological', 'social', 'investigation', 'referral', 'self-management', 'communication'] as const;
export const strengths = ['strong', 'suggest', 'consider'] as const;
export const owners = ['presenter', 'practice-team', 'pharmacist', 'physiotherapist', 'psychologist', 'pain-team', 'person', 'other'] as const;

export const recommendationFields = z.strictObject({
  itemId: id, caseId: id, text: line(600), domain: z.enum(domains), rationale: prose(1000), condition: prose(400), owner: z.enum(owners), dueDate: day.nullable(), strength: z.enum(strengths),
  dissent: z.array(z.strictObject({ memberId: id, name: z.string(), reason: line(400) })).max(12),
});
export type RecommendationFields = z.infer<typeof recommendationFields>;
/** A row as it is edited in the room: the fields, who wrote last and the version an edit must name. */
export const recommendationDraft = recommendationFields.extend({ id, version, by: memberRef, at: instant });
export type RecommendationDraft = z.infer<typeof recommendationDraft>;

/** What became of a recommendation. Reasons follow the coded lists of MDT audit (mdt.md 2.3, 6.1). */
export const followUpStates = ['due', 'done', 'partly', 'not-done', 'unknown'] as const;
export const notDoneReasons = ['person-declined', 'circumstances-changed', 'did-not-attend', 'condition-not-met', 'not-available', 'made-worse', 'other-priority', 'person-died', 'other'] as const;
export const followUp = z.object({ id, version, recommendationId: id, text: z.string(), domain: z.enum(domains), owner: z.enum(owners), checkpoint: z.enum(['30', '90']), dueAt: instant, state: z.enum(followUpStates), reason: z.enum(notDoneReasons).nullable(), answeredAt: instant.nullable() });
export type FollowUp = z.infer<typeof followUp>;

/** The four questions that head the page for the person living with pain. */
export const fourQuestions = ['options', 'benefitsAndHarms', 'needThis', 'doMyself'] as const;
export const letterBody = z.object({
  number: z.string(), caseCode, to: memberRef, session: z.object({ title: z.string(), date: instant }), questions: z.array(z.string()),
  recommendations: z.array(recommendationDraft), advisers: z.array(z.object({ name: z.string(), profession: z.string(), discipline: z.string().nullable(), registration: z.string().nullable() })),
  fourQuestions: z.object({ options: z.array(z.string()), benefitsAndHarms: z.array(z.string()), needThis: z.array(z.string()), doMyself: z.array(z.string()) }),
  disclaimer: z.array(z.string()), responsibility: z.string(), followUpOn: z.array(day), signedBy: memberRef, signedAt: instant,
});
export type LetterBody = z.infer<typeof letterBody>;
export const letterView = z.object({ id, version, caseId: id, body: letterBody, contentHash: z.string(), delivery: z.enum(['pending', 'sent', 'failed']), sentAt: instant.nullable(), acknowledgedAt: instant.nullable(), followUps: z.array(followUp), can: z.object({ acknowledge: z.boolean(), followUp: z.boolean() }) });
export type LetterView = z.infer<typeof letterView>;
export const letterRow = z.object({ id, number: z.string(), caseId: id, caseCode, signedAt: instant, acknowledgedAt: instant.nullable(), recommendations: z.number().int(), presenter: memberRef });

export const listLetters = endpoint({ id: 'recommendations.letters', summary: 'Letters the member may read, newest first', method: 'GET', path: '/letters', access: 'member', query: pageQuery, reply: pageOf(letterRow) });
export const readLetter = endpoint({ id: 'recommendations.letter', summary: 'One letter; the reading is audited', method: 'GET', path: '/letters/:id', access: 'member', params: byId, reply: letterView });
export const letterPdf = endpoint({ id: 'recommendations.letterPdf', summary: 'The letter as a tagged PDF', method: 'GET', path: '/letters/:id/letter.pdf', access: 'member', params: byId, reply: z.string(), produces: 'application/pdf' });
export const acknowledgeLetter = endpoint({ id: 'recommendations.acknowledge', summary: 'The presenter has read the letter and takes it on', method: 'POST', path: '/letters/:id/acknowledgement', access: { permission: 'case.write' }, params: byId, reply: receipt, errors: ['wrong_state', 'not_own_case'] });
export const answerFollowUp = endpoint({ id: 'recommendations.followUp', summary: 'What became of a recommendation', method: 'PUT', path: '/follow-ups/:id', access: { permission: 'case.write' }, params: byId, body: z.strictObject({ version, state: z.enum(['done', 'partly', 'not-done', 'unknown']), reason: z.enum(notDoneReasons).nullable() }), reply: receipt, errors: ['stale_version', 'wrong_state', 'not_own_case'] });
/** Written advice without a round: the same rows and the same letter, for the triage outcome `written-advice`. One member writes and signs it, so nobody differs in it. */
export const writtenAdvice = endpoint({ id: 'recommendations.written', summary: 'Sign written advice for a case that needs no round', method: 'POST', path: '/cases/:id/advice', access: { permission: 'round.recommend' }, params: byId, body: z.strictObject({ version, recommendations: z.array(recommendationFields.omit({ itemId: true, caseId: true }).extend({ dissent: recommendationFields.shape.dissent.max(0) })).min(1).max(20) }), reply: receipt, errors: ['stale_version', 'wrong_state', 'own_case', 'identifiers_found', 'checker_unavailable'] });

/** A case that was advised on, and what its presenter said became of it at one day of asking. */
export const earlierCase = z.object({ caseId: id, caseCode, presenter: memberRef, readable: z.boolean(), checkpoint: z.enum(['30', '90']), answeredAt: instant, counts: z.object({ done: z.number().int(), partly: z.number().int(), notDone: z.number().int(), unknown: z.number().int() }) });
export type EarlierCase = z.infer<typeof earlierCase>;
export const earlierCases = endpoint({ id: 'recommendations.earlier', summary: 'For the follow-up slot of a session: what became of earlier cases since the session before; at most ten', method: 'GET', path: '/sessions/:id/earlier-cases', access: { permission: 'session.read' }, params: byId, reply: z.object({ since: instant, items: z.array(earlierCase) }) });
