import { z } from 'zod';
import { caseRow, eligibility, urgencies } from './cases.js';
import { endpoint } from './endpoint.js';
import { byId, day, id, instant, line, memberRef, pageOf, pageQuery, receipt, version } from './values.js';

/** The outcomes shipped with a network (configurable; a network may switch some off). None is a bare rejection. */
export const triageOutcomes = [
  'written-advice', 'more-information', 'standard-pathway', 'discuss', 'community-mdt', 'medical-clinic', 'programme', 'single-discipline', 'medicines-review', 'intervention', 'tertiary', 'other-first', 'red-flag', 'mental-health-first', 'not-accepted', 'declined',
] as const;
export const triageOutcome = z.enum(triageOutcomes);
export type TriageOutcome = z.infer<typeof triageOutcome>;
/** What an outcome asks for beside the reason; the words shown stand in the domain library (`outcomeCatalogue`). */
export const outcomeNeeds = ['session', 'request', 'alternative', 'disciplines', 'urgent-route'] as const;

export const triageState = z.enum(['open', 'revealed', 'decided']);
export const opinion = z.object({ by: memberRef, outcome: triageOutcome, line: z.string(), at: instant });
export const triageItem = z.object({
  id, version, case: caseRow, state: triageState, rank: z.number().int(), why: z.array(z.string()), urgency: z.enum(urgencies), listedAt: instant, deadline: instant,
  /** Before the reveal: who has filed, not what. After it: all opinions. */
  filed: z.array(memberRef), expected: z.array(memberRef), mine: z.object({ outcome: triageOutcome, line: z.string() }).nullable(), opinions: z.array(opinion), agreement: z.enum(['none-yet', 'agree', 'split']).nullable(),
  decision: z.object({ outcome: triageOutcome, reason: z.string(), alternative: z.string().nullable(), at: instant, by: memberRef, session: z.object({ id, title: z.string(), startsAt: instant }).nullable() }).nullable(),
  eligibility: eligibility.nullable(),
  can: z.object({ opine: z.boolean(), reveal: z.boolean(), decide: z.boolean() }),
});
export type TriageItem = z.infer<typeof triageItem>;

export const triageList = endpoint({
  id: 'triage.list', summary: 'The weekly list, in order of need with the reason for each place', method: 'GET', path: '/triage', access: { permission: 'case.read.hub' },
  query: pageQuery.extend({ state: z.enum(['open', 'revealed', 'decided', 'undecided']).default('undecided') }), reply: pageOf(triageItem).extend({ week: day, deadline: instant, waitingForMe: z.number().int() }),
});
export const readTriageItem = endpoint({ id: 'triage.read', summary: 'One item of the list', method: 'GET', path: '/triage/:id', access: { permission: 'case.read.hub' }, params: byId, reply: triageItem });
export const fileOpinion = endpoint({ id: 'triage.opine', summary: 'File or change the own preliminary opinion, unseen by others until the reveal', method: 'PUT', path: '/triage/:id/opinion', access: { permission: 'triage.opine' }, params: byId, body: z.strictObject({ outcome: triageOutcome, line: line(400) }), reply: receipt, errors: ['wrong_state', 'own_case', 'identifiers_found', 'checker_unavailable'] });
export const revealOpinions = endpoint({ id: 'triage.reveal', summary: 'Reveal all opinions together', method: 'POST', path: '/triage/:id/reveal', access: { permission: 'triage.decide' }, params: byId, body: z.strictObject({ version }), reply: receipt, errors: ['wrong_state', 'stale_version', 'opinion_required'] });
export const decideTriage = endpoint({
  id: 'triage.decide', summary: 'Choose the outcome with a reason; `discuss` places the case on a session', method: 'POST', path: '/triage/:id/decision', access: { permission: 'triage.decide' }, params: byId,
  body: z.strictObject({ version, outcome: triageOutcome, reason: line(1000), alternative: line(1000).optional(), sessionId: id.optional(), minutes: z.number().int().min(3).max(60).optional() }),
  reply: receipt, errors: ['wrong_state', 'stale_version', 'own_case', 'identifiers_found', 'checker_unavailable'],
});
