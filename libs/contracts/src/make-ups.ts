import { z } from 'zod';
import { makeUpRule } from './curriculum.js';
import { endpoint } from './endpoint.js';
import { byId, id, instant, memberRef, pageOf, pageQuery, prose, receipt, version } from './values.js';

export const makeUpStates = ['waiting', 'granted', 'returned'] as const;
/** What somebody handed in for a lecture they missed. `note`: what an educator said when it came back. */
export const makeUp = z.object({ id, via: z.enum(['recording', 'reading']), by: z.enum(['quiz', 'reflection']), reflection: z.string(), state: z.enum(makeUpStates), note: z.string().nullable(), at: instant, version });
export type MakeUp = z.infer<typeof makeUp>;

/** Why a lecture cannot be made up now; null when it can. */
export const makeUpClosed = z.enum(['have', 'not-held', 'not-allowed', 'waiting']);
/** A lecture as one learner may make it up. `live`: the next day on which it is taught, `extra` when that is a day beside the ring. */
export const makeUpStanding = z.object({
  rule: makeUpRule, closed: makeUpClosed.nullable(), mine: makeUp.nullable(), quiz: z.object({ questions: z.number().int(), bestPercent: z.number().int().nullable() }),
  live: z.object({ startsAt: instant, sessionId: id.nullable(), extra: z.boolean() }).nullable(), wishesExtra: z.boolean(),
});
export type MakeUpStanding = z.infer<typeof makeUpStanding>;

const words = ['identifiers_found', 'checker_unavailable'] as const;
const deciding = { permission: 'curriculum.plan' } as const;
export const readMakeUp = endpoint({ id: 'makeUps.read', summary: 'How I can make a lecture up, and what I handed in', method: 'GET', path: '/lectures/:id/make-up', access: 'member', params: byId, reply: makeUpStanding });
/** Without a passed quiz the reflection has to be long enough; `not_ready` says what is missing. */
export const handInMakeUp = endpoint({ id: 'makeUps.handIn', summary: 'Make a missed lecture up', method: 'POST', path: '/lectures/:id/make-up', access: 'member', params: byId, body: z.strictObject({ via: z.enum(['recording', 'reading']), reflection: prose(4000) }), reply: receipt, errors: ['wrong_state', 'not_ready', ...words] });
export const wishExtra = endpoint({ id: 'makeUps.wishExtra', summary: 'Say that I would come to an extra day, or no longer', method: 'PUT', path: '/lectures/:id/extra-wish', access: 'member', params: byId, body: z.strictObject({ wish: z.boolean() }), reply: receipt, errors: ['wrong_state'] });

/** A reflection that waits for an educator. */
export const makeUpRow = makeUp.pick({ id: true, via: true, reflection: true, at: true, version: true }).extend({ member: memberRef, lecture: z.object({ id, title: z.string() }), mine: z.boolean() });
export type MakeUpRow = z.infer<typeof makeUpRow>;
export const listMakeUps = endpoint({ id: 'makeUps.list', summary: 'Reflections that wait for an educator, the oldest first', method: 'GET', path: '/make-ups', access: deciding, query: pageQuery, reply: pageOf(makeUpRow) });
export const reviewMakeUp = endpoint({ id: 'makeUps.review', summary: 'Let a reflection count, or give it back with a note', method: 'POST', path: '/make-ups/:id/decision', access: deciding, params: byId, body: z.strictObject({ version, decision: z.enum(['grant', 'return']), note: prose(400) }), reply: receipt, errors: ['wrong_state', 'stale_version', 'forbidden', ...words] });
/** At most a hundred lectures, the most wished for first. */
export const listWishes = endpoint({ id: 'makeUps.wishes', summary: 'Lectures for which learners would come to an extra day', method: 'GET', path: '/extra-wishes', access: deciding, reply: z.object({ items: z.array(z.object({ lecture: z.object({ id, title: z.string() }), people: z.number().int() })) }) });
