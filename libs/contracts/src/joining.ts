import { z } from 'zod';
import { done, endpoint } from './endpoint.js';
import { profession } from './people.js';
import { roles } from './permissions.js';
import { byId, id, instant, line, memberRef, pageOf, pageQuery, prose, receipt, version } from './values.js';

const email = z.email().max(254).transform((text) => text.toLowerCase());
const bySlug = z.strictObject({ slug: z.string().regex(/^[\w-]{1,80}$/) });
const byToken = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{32}$/) });

/** A question that a network puts to whoever wants to join. */
export const joinQuestion = z.strictObject({ id, text: line(200), choices: z.array(line(80)).max(8), required: z.boolean() });
export type JoinQuestion = z.infer<typeof joinQuestion>;
/** Whether strangers may ask to join, what they read first, and what they are asked. */
export const joiningSettings = z.strictObject({ open: z.boolean(), welcome: z.string().trim().max(600), questions: z.array(joinQuestion).max(8) });

/** 404 unless the network lets people ask. */
export const readJoinPage = endpoint({ id: 'joining.page', summary: 'What a network asks of whoever wants to join', method: 'GET', path: '/join/:slug', access: 'public', params: bySlug, reply: z.object({ network: z.string(), welcome: z.string(), questions: z.array(joinQuestion), sites: z.array(z.object({ id, name: z.string() })) }) });
const joinAnswer = z.strictObject({ questionId: id, text: z.string().trim().max(400) });
/** Answers the same whether the address is known here or not: what comes of it is said by mail. */
export const askToJoin = endpoint({
  id: 'joining.ask', summary: 'Ask to join; a mail asks to confirm the address', method: 'POST', path: '/join/:slug', access: 'public', params: bySlug,
  body: z.strictObject({ name: line(120), email, profession, siteId: id.nullable(), siteName: line(120).nullable(), answers: z.array(joinAnswer).max(8) }), reply: done, errors: ['identifiers_found', 'checker_unavailable'],
});
export const joinStates = ['unconfirmed', 'waiting', 'asked', 'approved', 'declined'] as const;
export const readJoinRequest = endpoint({ id: 'joining.mine', summary: 'Where my request stands, by the link in the mail', method: 'GET', path: '/join-request/:token', access: 'public', params: byToken, reply: z.object({ network: z.string(), state: z.enum(joinStates), question: z.string().nullable() }) });
/** Confirms the address; where something was asked, answers it. Again changes nothing. */
export const confirmJoinRequest = endpoint({ id: 'joining.confirm', summary: 'Confirm the address, or answer what was asked', method: 'POST', path: '/join-request/:token', access: 'public', params: byToken, body: z.strictObject({ answer: prose(1000).nullable() }), reply: z.object({ state: z.enum(joinStates) }), errors: ['identifiers_found', 'checker_unavailable'] });

export const joinRequest = z.object({ id, version, name: z.string(), email: z.string(), profession, site: z.object({ id: id.nullable(), name: z.string() }).nullable(), answers: z.array(z.object({ question: z.string(), answer: z.string() })), state: z.enum(joinStates), askedAt: instant, question: z.string().nullable(), decidedBy: memberRef.nullable(), words: z.string().nullable() });
export type JoinRequest = z.infer<typeof joinRequest>;
const managing = { permission: 'people.manage' } as const;
export const listJoinRequests = endpoint({ id: 'joining.list', summary: 'Requests to join, longest wait first', method: 'GET', path: '/join-requests', access: managing, query: pageQuery.extend({ state: z.enum(['open', 'decided']).default('open') }), reply: pageOf(joinRequest) });
/** `approve` sends an invitation; `decline` and `ask` send `words`. */
export const decideJoinRequest = endpoint({ id: 'joining.decide', summary: 'Approve, decline or ask again', method: 'PUT', path: '/join-requests/:id', access: managing, params: byId, body: z.strictObject({ version, decision: z.enum(['approve', 'decline', 'ask']), roles: z.array(z.enum(roles)).min(1).optional(), words: line(600).nullable() }), reply: receipt, errors: ['wrong_state', 'stale_version', 'identifiers_found', 'checker_unavailable'] });

/** What stands in a list of people, and whether it can be invited. */
export const bulkFaults = ['no-name', 'bad-email', 'double', 'member', 'invited', 'unknown-profession', 'unknown-site', 'unknown-role'] as const;
/** Columns as they were found; null: there is none, and the usual is taken. */
const bulkColumns = z.array(z.object({ field: z.enum(['name', 'email', 'profession', 'site', 'roles']), column: z.string().nullable() }));
export const bulkRow = z.object({ line: z.number().int(), name: z.string(), email: z.string(), profession: z.string(), site: z.string(), roles: z.string(), fault: z.enum(bulkFaults).nullable() });
export type BulkRow = z.infer<typeof bulkRow>;
export const previewBulk = endpoint({ id: 'joining.previewBulk', summary: 'Read a list of people; invites nobody', method: 'POST', path: '/invitation-lists/preview', access: managing, body: z.strictObject({ text: z.string().max(400_000) }), reply: z.object({ rows: z.array(bulkRow), columns: bulkColumns }) });
export const bulkRun = z.object({ id, total: z.number().int(), invited: z.number().int(), skipped: z.number().int(), state: z.enum(['running', 'done']), at: instant });
export type BulkRun = z.infer<typeof bulkRun>;
export const inviteBulk = endpoint({ id: 'joining.inviteBulk', summary: 'Invite the people of a list, in the background; what is at fault is passed over', method: 'POST', path: '/invitation-lists', access: managing, body: z.strictObject({ text: z.string().max(400_000) }), reply: bulkRun });
export const readBulk = endpoint({ id: 'joining.bulk', summary: 'How far the invitations of a list are', method: 'GET', path: '/invitation-lists/:id', access: managing, params: byId, reply: bulkRun });
