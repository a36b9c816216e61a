import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { byId, id, instant, memberRef, receipt } from './values.js';

/** One member who opened a case: when first, when last, how often. Made from the audit trail. */
export const caseReader = z.object({ member: memberRef, firstAt: instant, lastAt: instant, times: z.number().int() });
export type CaseReader = z.infer<typeof caseReader>;
/** For the presenter and the coordinators, above all when a case was recalled. The newest 200; `more` says that there are others. */
export const caseReaders = endpoint({ id: 'cases.readers', summary: 'Who opened a case', method: 'GET', path: '/cases/:id/readers', access: 'member', params: byId, reply: z.object({ items: z.array(caseReader), more: z.boolean() }), errors: ['forbidden'] });

/**
 * All released cases of a network looked through once more, because the rules have changed or somebody asked for it.
 * `held` counts cases put out of sight; `toDecide` cases with amber marks that nobody has decided about.
 */
export const recheck = z.object({
  id, startedAt: instant, finishedAt: instant.nullable(), by: memberRef.nullable(), total: z.number().int(), done: z.number().int(), held: z.number().int(), toDecide: z.number().int(),
});
export type Recheck = z.infer<typeof recheck>;
export const latestRecheck = endpoint({ id: 'cases.latestRecheck', summary: 'The running or last check of all released cases', method: 'GET', path: '/case-rechecks/latest', access: { permission: 'case.check' }, reply: z.object({ recheck: recheck.nullable(), ruleset: z.string() }) });
export const startRecheck = endpoint({ id: 'cases.startRecheck', summary: 'Check all released cases again; one at a time, a running one is answered', method: 'POST', path: '/case-rechecks', access: { permission: 'case.check' }, reply: receipt });
