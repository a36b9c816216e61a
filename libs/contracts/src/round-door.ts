import { z } from 'zod';
import { done, endpoint } from './endpoint.js';
import { profession } from './people.js';
import { byId, id, instant, line, memberRef } from './values.js';

export const lobbyStates = ['waiting', 'admitted', 'refused'] as const;
export type LobbyState = (typeof lobbyStates)[number];

/** What somebody in the lobby is told: when and what, and nothing of a case. */
export const waiting = z.object({ state: z.enum(lobbyStates), title: z.string(), startsAt: instant, live: z.boolean(), items: z.array(z.string()) });
export type Waiting = z.infer<typeof waiting>;
export const waitInLobby = endpoint({ id: 'rounds.wait', summary: 'Ask to be let in; asking again keeps the place', method: 'POST', path: '/rounds/:id/lobby/me', access: { permission: 'round.join' }, guests: true, params: byId, reply: waiting, errors: ['wrong_state', 'removed_from_round'] });
export const readWaiting = endpoint({ id: 'rounds.waiting', summary: 'Whether I was let in; also says that I am still here', method: 'GET', path: '/rounds/:id/lobby/me', access: { permission: 'round.join' }, guests: true, params: byId, reply: waiting, errors: ['removed_from_round'] });

export const lobbyEntry = z.object({ member: memberRef, guest: z.boolean(), since: instant, state: z.enum(['waiting', 'refused']) });
export type LobbyEntry = z.infer<typeof lobbyEntry>;
export const readLobby = endpoint({ id: 'rounds.lobby', summary: 'Who waits to be let in, longest first', method: 'GET', path: '/rounds/:id/lobby', access: { permission: 'round.join' }, params: byId, reply: z.object({ items: z.array(lobbyEntry) }), errors: ['removed_from_round'] });
/** `all`: everybody who waits there now. Who was refused may be let in after all. */
export const decideLobby = endpoint({ id: 'rounds.decideLobby', summary: 'Let in, or do not', method: 'POST', path: '/rounds/:id/lobby', access: { permission: 'round.join' }, params: byId, body: z.strictObject({ who: z.union([id, z.literal('all')]), admit: z.boolean() }), reply: z.object({ decided: z.number().int() }), errors: ['wrong_state', 'removed_from_round'] });

/** What a guest may do: watch and listen, or also speak and write. */
export const guestLevels = ['observer', 'contributor'] as const;
export const guestLevel = z.enum(guestLevels);
export type GuestLevel = z.infer<typeof guestLevel>;
export const guestView = z.object({ id, name: z.string(), profession, level: guestLevel, madeAt: instant, madeBy: memberRef, openedAt: instant.nullable(), state: z.enum(['unopened', 'opened', 'withdrawn', 'over']) });
export type GuestView = z.infer<typeof guestView>;
const sessionId = byId;

/** The token is in the answer and nowhere else: it cannot be shown a second time. */
export const makeGuest = endpoint({ id: 'rounds.makeGuest', summary: 'A link by which one guest comes to one session', method: 'POST', path: '/sessions/:id/guests', access: { permission: 'session.plan' }, params: sessionId, body: z.strictObject({ name: line(80), profession, level: guestLevel }), reply: z.object({ id, token: z.string() }), errors: ['guests_not_allowed', 'wrong_state'] });
export const listGuests = endpoint({ id: 'rounds.guests', summary: 'The guests of a session', method: 'GET', path: '/sessions/:id/guests', access: { permission: 'session.plan' }, params: sessionId, reply: z.object({ allowed: z.boolean(), items: z.array(guestView) }) });
export const withdrawGuest = endpoint({ id: 'rounds.withdrawGuest', summary: 'Withdraw a link; a guest who is in goes out', method: 'DELETE', path: '/sessions/:id/guests/:guestId', access: { permission: 'session.plan' }, params: z.strictObject({ id, guestId: id }), reply: done });

const byToken = z.strictObject({ token: z.string().min(20).max(200) });
const invitedTo = z.object({ name: z.string(), profession, level: guestLevel, network: z.string(), title: z.string(), startsAt: instant, timeZone: z.string() });
export const readGuestLink = endpoint({ id: 'rounds.readGuestLink', summary: 'What a guest link is for', method: 'GET', path: '/guest-links/:token', access: 'public', params: byToken, reply: invitedTo, errors: ['invitation_invalid'] });
/** The first browser that opens a link is the only one it works in. */
export const openGuestLink = endpoint({ id: 'rounds.openGuestLink', summary: 'Come as the guest of this link', method: 'POST', path: '/guest-links/:token/open', access: 'public', params: byToken, reply: invitedTo, errors: ['invitation_invalid', 'cross_site'] });
/** `roundId` is null until the room is open. */
export const guestPlace = endpoint({ id: 'rounds.guestPlace', summary: 'Where a guest is expected', method: 'GET', path: '/guest/place', access: 'member', guests: true, reply: invitedTo.extend({ roundId: id.nullable() }) });

/** One thing that a test of the connection looked at. The words are the product's own; nothing in it names anybody. */
export const connectionChecks = ['browser', 'devices', 'server', 'news', 'speed', 'media', 'video', 'signal', 'line', 'relay', 'voice'] as const;
export const connectionFinding = z.strictObject({ key: z.enum(connectionChecks), found: z.enum(['fine', 'note', 'fault']), say: line(300), detail: line(120).optional() });
export type ConnectionFinding = z.infer<typeof connectionFinding>;
const reportFields = { heading: line(120), findings: z.array(connectionFinding).min(1).max(12), browser: line(400), line: line(40).nullable() };
export const connectionReport = z.object({ id, at: instant, ...reportFields });
export type ConnectionReport = z.infer<typeof connectionReport>;
/** The room is for this test alone: nobody else is in it, it is gone a minute later, and it is no round's. */
export const testRoom = endpoint({ id: 'rounds.testRoom', summary: 'A throw-away media room to try the own line in', method: 'POST', path: '/connection-tests', access: { permission: 'round.join' }, guests: true, body: z.strictObject({}), reply: z.object({ url: z.string(), token: z.string() }), errors: ['media_unavailable'] });
export const sendConnectionReport = endpoint({ id: 'rounds.sendConnectionReport', summary: 'Give what a test of my connection found to those who plan sessions; the last five are kept', method: 'POST', path: '/connection-reports', access: { permission: 'round.join' }, body: z.strictObject(reportFields), reply: done });
export const listConnectionReports = endpoint({ id: 'rounds.connectionReports', summary: 'What invited people found when they tested their connection, newest first', method: 'GET', path: '/sessions/:id/connection-reports', access: { permission: 'session.plan' }, params: byId, reply: z.object({ items: z.array(z.object({ memberId: id, reports: z.array(connectionReport) })) }) });
