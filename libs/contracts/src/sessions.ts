import { z } from 'zod';
import { caseCode, byId, id, instant, line, memberRef, pageOf, pageQuery, receipt, version } from './values.js';
import { endpoint } from './endpoint.js';

export const sessionKinds = ['mdt', 'echo'] as const;
export const sessionStates = ['planned', 'live', 'ended', 'cancelled'] as const;
/** `triage`: the team goes through its weekly list. `earlier`: what became of earlier cases. */
export const itemKinds = ['lecture', 'case', 'break', 'triage', 'earlier', 'business'] as const;
export const itemStates = ['planned', 'current', 'done', 'not-reached'] as const;

export const agendaItem = z.object({
  id, position: z.number().int(), kind: z.enum(itemKinds), title: z.string(), minutes: z.number().int(), state: z.enum(itemStates), minutesUsed: z.number().nullable(),
  case: z.object({ id, code: caseCode, presenter: memberRef, readable: z.boolean() }).nullable(),
  /** The lecture of a curriculum, for an item of that kind. */
  lectureId: id.nullable().default(null),
  /** Who gives the lecture, by the plan of its curriculum. */
  speaker: memberRef.nullable().default(null),
  /** Whether the presenter of the case said that they come. */
  presenterState: z.enum(['none', 'asked', 'confirmed', 'declined']).default('none'),
});
export type AgendaItem = z.infer<typeof agendaItem>;
export const invitee = z.object({ member: memberRef, part: z.enum(['presenter', 'mdt', 'facilitator', 'coordinator', 'trainee', 'learner', 'observer']), answer: z.enum(['accepted', 'declined', 'tentative', 'none']), invitedAt: instant.nullable() });
const budget = z.object({ minutes: z.number().int(), used: z.number().int(), left: z.number().int(), over: z.boolean(), say: z.string() });

export const sessionRow = z.object({ id, kind: z.enum(sessionKinds), title: z.string(), startsAt: instant, minutes: z.number().int(), timeZone: z.string(), state: z.enum(sessionStates), facilitator: memberRef.nullable(), cases: z.number().int(), /** Cases that still fit; null when it is no longer planned. */ freePlaces: z.number().int().nullable(), roundId: id.nullable(), joinOpensAt: instant, myAnswer: invitee.shape.answer.nullable() });
export type SessionRow = z.infer<typeof sessionRow>;
export const sessionView = sessionRow.extend({
  version, cutOffAt: instant, caseCutOffDays: z.number().int(), minutesPerCase: z.number().int(), agenda: z.array(agendaItem), budget, invitees: z.array(invitee), invitationsSentAt: instant.nullable(), quorum: z.object({ met: z.boolean(), say: z.string() }),
  can: z.object({ edit: z.boolean(), invite: z.boolean(), open: z.boolean(), join: z.boolean(), cancel: z.boolean() }),
});
export type SessionView = z.infer<typeof sessionView>;

export const listSessions = endpoint({ id: 'sessions.list', summary: 'Sessions by time', method: 'GET', path: '/sessions', access: { permission: 'session.read' }, query: pageQuery.extend({ when: z.enum(['coming', 'past']).default('coming') }), reply: pageOf(sessionRow) });
export const readSession = endpoint({ id: 'sessions.read', summary: 'One session with its agenda', method: 'GET', path: '/sessions/:id', access: { permission: 'session.read' }, params: byId, reply: sessionView });
/** `localStart` is wall time in `timeZone` (`2026-12-04T13:00`); a time that does not exist there is refused. */
export const planSession = endpoint({
  id: 'sessions.plan', summary: 'Plan a session', method: 'POST', path: '/sessions', access: { permission: 'session.plan' },
  body: z.strictObject({ kind: z.enum(sessionKinds), title: line(120), localStart: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/), timeZone: z.string().max(60), minutes: z.number().int().min(15).max(240), facilitatorId: id.optional(), /** Lay the fixed lines of the network's run sheet at once. */ runSheet: z.boolean().optional(), /** Cases are to be in so many days before. */ caseCutOffDays: z.number().int().min(0).max(28).optional() }),
  reply: receipt, errors: ['identifiers_found', 'checker_unavailable'],
});
export const changeSession = endpoint({ id: 'sessions.change', summary: 'Change time, title or facilitator', method: 'PATCH', path: '/sessions/:id', access: { permission: 'session.plan' }, params: byId, body: planSession.body.omit({ runSheet: true }).partial().extend({ version }), reply: receipt, errors: ['stale_version', 'wrong_state', 'identifiers_found', 'checker_unavailable'] });
export const cancelSession = endpoint({ id: 'sessions.cancel', summary: 'Cancel; its cases go back to the list', method: 'POST', path: '/sessions/:id/cancel', access: { permission: 'session.plan' }, params: byId, body: z.strictObject({ version, reason: line(400) }), reply: receipt, errors: ['stale_version', 'wrong_state', 'identifiers_found', 'checker_unavailable'] });
export const addAgendaItem = endpoint({ id: 'sessions.addItem', summary: 'Add an item to the agenda', method: 'POST', path: '/sessions/:id/items', access: { permission: 'session.plan' }, params: byId, body: z.strictObject({ version, kind: z.enum(itemKinds), title: line(120), minutes: z.number().int().min(1).max(120), caseId: id.optional() }), reply: receipt, errors: ['stale_version', 'wrong_state', 'identifiers_found', 'checker_unavailable'] });
const itemParams = z.strictObject({ id, itemId: id });
export const changeAgendaItem = endpoint({ id: 'sessions.changeItem', summary: 'Change minutes, title or place of an item', method: 'PATCH', path: '/sessions/:id/items/:itemId', access: { permission: 'session.plan' }, params: itemParams, body: z.strictObject({ version, title: line(120).optional(), minutes: z.number().int().min(1).max(120).optional(), position: z.number().int().min(0).optional() }), reply: receipt, errors: ['stale_version', 'wrong_state', 'identifiers_found', 'checker_unavailable'] });
export const removeAgendaItem = endpoint({ id: 'sessions.removeItem', summary: 'Take an item off; a case goes back to the list', method: 'DELETE', path: '/sessions/:id/items/:itemId', access: { permission: 'session.plan' }, params: itemParams, query: z.strictObject({ version: z.coerce.number().int() }), reply: receipt, errors: ['stale_version', 'wrong_state'] });
export const inviteToSession = endpoint({ id: 'sessions.invite', summary: 'Send invitations with a calendar file; again sends an update', method: 'POST', path: '/sessions/:id/invitations', access: { permission: 'session.plan' }, params: byId, body: z.strictObject({ version, memberIds: z.array(id).max(300).optional() }), reply: receipt, errors: ['stale_version', 'wrong_state'] });
export const answerInvitation = endpoint({ id: 'sessions.answer', summary: 'Say whether I come', method: 'PUT', path: '/sessions/:id/answer', access: { permission: 'session.read' }, params: byId, body: z.strictObject({ answer: z.enum(['accepted', 'declined', 'tentative']) }), reply: receipt, errors: ['wrong_state'] });
export const sessionCalendar = endpoint({ id: 'sessions.calendar', summary: 'The session as a calendar file', method: 'GET', path: '/sessions/:id/calendar.ics', access: { permission: 'session.read' }, params: byId, reply: z.string(), produces: 'text/calendar' });

const caseOfQueue = z.object({ id, code: caseCode, presenter: memberRef, urgency: z.enum(['routine', 'soon', 'urgent']), submittedAt: instant, waitedDays: z.number().int(), /** Came in after the cut-off. */ late: z.boolean() });
export type QueuedCaseView = z.infer<typeof caseOfQueue>;
/** Cases that triage sent to discussion and that have no place, the most urgent first, then the longest wait. */
export const sessionQueue = endpoint({ id: 'sessions.queue', summary: 'Cases that wait for a place, in order; at most a hundred', method: 'GET', path: '/sessions/:id/queue', access: { permission: 'session.plan' }, params: byId, reply: z.object({ cutOffAt: instant, free: z.number().int(), standby: caseOfQueue.nullable(), items: z.array(caseOfQueue) }) });
export const setStandby = endpoint({ id: 'sessions.standby', summary: 'Keep a case ready for when a presenter cannot come, or none', method: 'PUT', path: '/sessions/:id/standby', access: { permission: 'session.plan' }, params: byId, body: z.strictObject({ version, caseId: id.nullable() }), reply: receipt, errors: ['stale_version', 'wrong_state'] });
/** `insteadOf`: the item that it takes the place of; that case goes back to the list. */
export const takeStandby = endpoint({ id: 'sessions.takeStandby', summary: 'Put the standby case on the agenda', method: 'POST', path: '/sessions/:id/standby/use', access: { permission: 'session.plan' }, params: byId, body: z.strictObject({ version, insteadOf: id.nullable() }), reply: receipt, errors: ['stale_version', 'wrong_state'] });

const otherPlace = z.object({ sessionId: id, title: z.string(), startsAt: instant });
const swapOffer = z.object({ id, itemId: id, with: memberRef, session: otherPlace, state: z.enum(['asked', 'refused']) });
/** A case that I present at a coming session. `places`: sessions with a free place that it can move to at once; `others`: presenters who could swap. */
export const presenting = z.object({
  itemId: id, caseId: id, code: caseCode, state: agendaItem.shape.presenterState, session: otherPlace.extend({ timeZone: z.string() }),
  places: z.array(otherPlace), others: z.array(z.object({ itemId: id, presenter: memberRef, session: otherPlace })), /** Swaps that I was asked for, and those that I asked for. */ asksMe: z.array(swapOffer), iAsk: z.array(swapOffer),
});
export type PresentingView = z.infer<typeof presenting>;
export const myPresenting = endpoint({ id: 'sessions.presenting', summary: 'Cases that I present at coming sessions', method: 'GET', path: '/presenting', access: { permission: 'case.write' }, reply: z.object({ items: z.array(presenting) }) });
export const answerPresenting = endpoint({ id: 'sessions.answerPresenting', summary: 'Say whether I present', method: 'PUT', path: '/presenting/:id', access: { permission: 'case.write' }, params: byId, body: z.strictObject({ answer: z.enum(['confirmed', 'declined']) }), reply: receipt, errors: ['wrong_state'] });
export const movePresenting = endpoint({ id: 'sessions.movePresenting', summary: 'Present at another session that has a free place', method: 'POST', path: '/presenting/:id/move', access: { permission: 'case.write' }, params: byId, body: z.strictObject({ sessionId: id }), reply: receipt, errors: ['wrong_state'] });
export const askSwap = endpoint({ id: 'sessions.askSwap', summary: 'Ask another presenter to swap places', method: 'POST', path: '/presenting/:id/swaps', access: { permission: 'case.write' }, params: byId, body: z.strictObject({ with: id }), reply: receipt, errors: ['wrong_state'] });
export const answerSwap = endpoint({ id: 'sessions.answerSwap', summary: 'Swap places with whoever asked, or not', method: 'PUT', path: '/swaps/:id', access: { permission: 'case.write' }, params: byId, body: z.strictObject({ agrees: z.boolean() }), reply: receipt, errors: ['wrong_state'] });
