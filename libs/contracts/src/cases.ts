import { z } from 'zod';
import { caseContent, questionKinds, sectionNames } from './case-form.js';
import { endpoint } from './endpoint.js';
import { byId, caseCode, id, instant, line, memberRef, pageOf, pageQuery, prose, receipt, version } from './values.js';

/**
 * draft -> submitted -> (returned -> submitted)* -> released -> triaged -> listed -> advised -> closed
 * `quarantined` and `recalled` take a case out of sight from any state after submission; `withdrawn` ends a draft or a returned case.
 */
export const caseStates = ['draft', 'submitted', 'returned', 'released', 'listed', 'advised', 'answered', 'closed', 'quarantined', 'recalled', 'withdrawn'] as const;
export const caseState = z.enum(caseStates);
export type CaseState = z.infer<typeof caseState>;
export const audiences = ['hub', 'network', 'library'] as const;

/** Who is responsible now, as a sentence for the case page; also the actor kind for lists. */
export const responsibility = z.object({ who: z.enum(['presenter', 'coordinator', 'mdt', 'facilitator', 'nobody']), sentence: z.string(), since: instant, due: instant.nullable() });
export type Responsibility = z.infer<typeof responsibility>;

export const urgencies = ['routine', 'soon', 'urgent'] as const;
const can = z.object({
  edit: z.boolean(), submit: z.boolean(), withdraw: z.boolean(), check: z.boolean(), release: z.boolean(), return: z.boolean(), recall: z.boolean(), opine: z.boolean(), decide: z.boolean(), acknowledge: z.boolean(), comment: z.boolean(),
});

export const caseRow = z.object({
  id, code: caseCode, state: caseState, questionKinds: z.array(z.enum(questionKinds)), presenter: memberRef, submittedAt: instant.nullable(), updatedAt: instant,
  responsibility, redFlag: z.boolean(), urgency: z.enum(urgencies), mine: z.boolean(),
});
export type CaseRow = z.infer<typeof caseRow>;

export const markAction = z.enum(['replaced', 'removed', 'not-an-identifier', 'kept-with-reason']);
export const markReasons = ['clinical-term', 'public-eponym', 'common-word', 'large-place', 'other'] as const;
/** What was decided about a mark: never its text, only where and what. */
export const markDecision = z.object({ id, section: z.enum(sectionNames), field: z.string(), rule: z.string(), type: z.string(), tier: z.enum(['block', 'warn', 'hint']), action: markAction, reason: z.enum(markReasons).nullable(), at: instant, by: memberRef });
/** A mark of the checker in the text as it stands now. */
export const mark = z.object({
  section: z.enum(sectionNames), field: z.string(), start: z.number().int(), end: z.number().int(), type: z.string(), tier: z.enum(['block', 'warn', 'hint']), rule: z.string(), reason: z.string(), replacement: z.string(), decided: markAction.nullable(),
});
export const checkResult = z.object({ ruleset: z.string(), at: instant, block: z.number().int(), warn: z.number().int(), undecided: z.number().int(), hint: z.number().int(), marks: z.array(mark) });
export type CheckResult = z.infer<typeof checkResult>;

export const missingItem = z.object({ section: z.enum(sectionNames), field: z.string(), say: z.string(), required: z.boolean() });
export const readiness = z.object({ ready: z.boolean(), missing: z.array(missingItem), informationItems: z.object({ have: z.number().int(), of: z.number().int() }) });
export type Readiness = z.infer<typeof readiness>;

/** What eligibility says: never a refusal, always a way on. */
export const eligibilityFinding = z.object({ rule: z.string(), outcome: z.enum(['met', 'not-met', 'unknown', 'redirect']), say: z.string(), redirect: z.object({ to: z.string(), how: z.string(), urgent: z.boolean() }).nullable() });
export const eligibility = z.object({ rules: z.string(), fits: z.boolean(), findings: z.array(eligibilityFinding) });
export type Eligibility = z.infer<typeof eligibility>;

export const returnRequest = z.object({ text: z.string(), sections: z.array(z.enum(sectionNames)), at: instant, by: memberRef });
/** What triage decided about the case. `outcome` is one of `triageOutcomes`; its words stand in the domain library. */
export const caseOutcome = z.object({ outcome: z.string(), reason: z.string(), alternative: z.string().nullable(), at: instant, by: memberRef });
export type CaseOutcome = z.infer<typeof caseOutcome>;
export const timelineEntry = z.object({ at: instant, what: z.string(), by: memberRef.nullable() });

export const caseView = caseRow.extend({
  content: caseContent, versions: z.record(z.enum(sectionNames), version), version,
  readiness, eligibility, check: checkResult, decisions: z.array(markDecision), /** Who has looked at the text as it stands, and how many must before it is released. */ looks: z.object({ wanted: z.number().int(), by: z.array(memberRef) }), lastReturn: returnRequest.nullable(), outcome: caseOutcome.nullable(), timeline: z.array(timelineEntry),
  audience: z.enum(audiences).nullable(), session: z.object({ id, title: z.string(), startsAt: instant }).nullable(), letter: z.object({ id, signedAt: instant, acknowledgedAt: instant.nullable() }).nullable(),
  attestation: z.object({ version: z.string(), at: instant }).nullable(), can,
});
export type CaseView = z.infer<typeof caseView>;

export const listCases = endpoint({
  id: 'cases.list', summary: 'Cases the member may see, newest change first', method: 'GET', path: '/cases', access: 'member',
  query: pageQuery.extend({ state: caseState.optional(), mine: z.stringbool().optional(), q: z.string().max(40).optional() }), reply: pageOf(caseRow),
});
export const createCase = endpoint({ id: 'cases.create', summary: 'Begin a draft', method: 'POST', path: '/cases', access: { permission: 'case.write' }, reply: receipt.extend({ code: caseCode }) });
export const readCase = endpoint({ id: 'cases.read', summary: 'One case, whole; the reading is audited', method: 'GET', path: '/cases/:id', access: 'member', guests: true, params: byId, reply: caseView });

/** Saves one section. `version` is that section's version the edit began from; a stale one answers `stale_version` with `{ version, value, by, at }`. */
export const saveSection = endpoint({
  id: 'cases.saveSection', summary: 'Save one section of a draft or returned case', method: 'PUT', path: '/cases/:id/sections/:section', access: { permission: 'case.write' },
  params: z.strictObject({ id, section: z.enum(sectionNames) }), body: z.strictObject({ version, value: z.unknown() }),
  reply: z.object({ section: z.enum(sectionNames), version, savedAt: instant }), errors: ['stale_version', 'wrong_state', 'not_own_case'],
});
/** Records what the member did about a mark. `fingerprint` is the keyed hash the API gave or computes; the text itself is not sent. */
export const decideMark = endpoint({
  id: 'cases.decideMark', summary: 'Decide about an amber mark, or record a replacement', method: 'POST', path: '/cases/:id/marks', access: { permission: 'case.write' }, params: byId,
  body: z.strictObject({ section: z.enum(sectionNames), field: z.string().max(120), start: z.number().int().min(0), end: z.number().int().min(0), rule: z.string().max(80), type: z.string().max(40), tier: z.enum(['block', 'warn', 'hint']), action: markAction, reason: z.enum(markReasons).nullable() }),
  reply: receipt, errors: ['wrong_state', 'not_own_case'],
});

export const attestationVersion = '2026-11';
export const submitCase = endpoint({
  id: 'cases.submit', summary: 'Attest and submit; the checker runs again on the whole case', method: 'POST', path: '/cases/:id/submit', access: { permission: 'case.write' }, params: byId,
  body: z.strictObject({ version, attestation: z.strictObject({ version: z.string(), agreed: z.literal(true), basis: z.enum(['anonymised', 'consent']) }) }),
  reply: receipt, errors: ['stale_version', 'wrong_state', 'not_own_case', 'identifiers_found', 'marks_undecided', 'not_ready', 'urgent_route_unacknowledged', 'attestation_outdated', 'checker_unavailable'],
});
export const withdrawCase = endpoint({ id: 'cases.withdraw', summary: 'Withdraw an own draft, returned or submitted case', method: 'POST', path: '/cases/:id/withdraw', access: { permission: 'case.write' }, params: byId, body: z.strictObject({ version }), reply: receipt, errors: ['stale_version', 'wrong_state', 'not_own_case'] });

export const checkQueue = endpoint({ id: 'cases.checkQueue', summary: 'Submitted cases waiting for a second look, longest wait first', method: 'GET', path: '/second-looks', access: { permission: 'case.check' }, query: pageQuery, reply: pageOf(caseRow) });
export const releaseCase = endpoint({
  id: 'cases.release', summary: 'Release to the hub after a second look; where a network asks for two, the first is kept and the state stays', method: 'POST', path: '/cases/:id/release', access: { permission: 'case.check' }, params: byId,
  body: z.strictObject({ version, urgency: z.enum(urgencies), lookedAt: z.array(z.enum(sectionNames)).min(1) }), reply: receipt, errors: ['stale_version', 'wrong_state', 'own_case', 'second_looker_needed', 'identifiers_found', 'files_undecided', 'checker_unavailable'],
});
export const returnCase = endpoint({
  id: 'cases.return', summary: 'Return with a precise request; text and place are kept', method: 'POST', path: '/cases/:id/return', access: { permission: 'case.check' }, params: byId,
  body: z.strictObject({ version, request: line(1000), sections: z.array(z.enum(sectionNames)).min(1) }), reply: receipt, errors: ['stale_version', 'wrong_state', 'own_case', 'identifiers_found', 'checker_unavailable'],
});
export const recallCase = endpoint({ id: 'cases.recall', summary: 'Take a released case out of sight at once', method: 'POST', path: '/cases/:id/recall', access: 'member', params: byId, body: z.strictObject({ version, reason: line(400) }), reply: receipt, errors: ['stale_version', 'wrong_state', 'forbidden', 'identifiers_found'] });

export const comment = z.object({ id, at: instant, by: memberRef, text: z.string() });
export const listComments = endpoint({ id: 'cases.comments', summary: 'The thread of a case', method: 'GET', path: '/cases/:id/comments', access: 'member', params: byId, query: pageQuery, reply: pageOf(comment) });
export const addComment = endpoint({ id: 'cases.comment', summary: 'Write in the thread; checked for identifiers like the case', method: 'POST', path: '/cases/:id/comments', access: 'member', params: byId, body: z.strictObject({ text: prose(2000).min(1) }), reply: receipt, errors: ['identifiers_found', 'wrong_state', 'checker_unavailable'] });


