import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { recommendationDraft, recommendationFields } from './recommendations.js';
import { moderations, poll, pollDraft, shown, voice } from './round-sharing.js';
import { agendaItem, invitee } from './sessions.js';
import { byId, id, instant, line, memberRef, receipt } from './values.js';

export const phases = ['present', 'clarify', 'suggest', 'recommend', 'summarise'] as const;
export type Phase = (typeof phases)[number];
export const roundStates = ['lobby', 'live', 'ended'] as const;

/** A server-held timer. Screens render `startedAt + durationMs + pausedMs - now`, corrected by the clock offset; nobody sends ticks. */
export const timer = z.object({ startedAt: instant, durationMs: z.number().int().min(0), pausedMs: z.number().int().min(0), pausedAt: instant.nullable(), version: z.number().int() });
export type Timer = z.infer<typeof timer>;

export const handKinds = ['hand', 'question', 'add'] as const;
export const queueEntry = z.object({ id, member: memberRef, kind: z.enum(handKinds), raisedAt: instant, state: z.enum(['waiting', 'speaking']), order: z.number() });
export const contribution = z.object({ id, kind: z.enum(['question', 'suggestion']), text: z.string(), by: memberRef, at: instant, answered: z.boolean(), /** Others who wrote the same: theirs was merged into this one. */ also: z.array(memberRef).default([]), /** Said before it was due, by the facilitator's right. */ outOfTurn: z.boolean().default(false), /** The item it was said in. */ itemId: id.nullable().default(null) });
/** `recommends`: of the hub, whatever their part is today; they speak after the sites, except on their own case. */
export const presence = z.object({ member: memberRef, part: invitee.shape.part, since: instant, media: z.boolean(), recommends: z.boolean().default(false) });

/** Where an item stood when a break interrupted it: its phase, the time it had left, and whether the sites' turn was over. */
const standing = z.object({ phase: z.enum(phases).nullable(), leftMs: z.number().int(), peersClosed: z.boolean() });
/** An item that a break interrupted and that is gone on with afterwards. */
export const suspended = standing.extend({ itemId: id });

const phaseShares = z.record(z.enum(phases), z.number().min(0));

/** What every screen of a round shows: a pure fold of its events. */
/** Others who sit with a member at one camera, by that member's word; for the attendance, which somebody reviews. */
export const company = z.object({ by: id, memberIds: z.array(id) });

/**
 * A recording that was asked for: who answered what, whether it runs, and what the recording service said. It records only while
 * everybody who is here has answered, and, where the network leaves cases out, while no case is on (`recordingNow`). The service
 * needs a moment to follow: `atWork` from when it was asked to record until it has said that it stopped. `over`: stopped for
 * good, and kept until then with all answers.
 */
export const recording = z.object({ askedBy: memberRef, leaveOutCases: z.boolean(), answers: z.array(z.object({ memberId: id, agrees: z.boolean() })), running: z.boolean(), said: z.string().nullable(), atWork: z.boolean().default(false), over: z.boolean().default(false) });
export type Recording = z.infer<typeof recording>;

export const roundState = z.object({
  id, sessionId: id, seq: z.number().int(), state: z.enum(roundStates), title: z.string(), startsAt: instant, startedAt: instant.nullable(), endedAt: instant.nullable(),
  facilitator: memberRef.nullable(), agenda: z.array(agendaItem), currentItemId: id.nullable(), phase: z.enum(phases).nullable(), timer: timer.nullable(), itemStartedAt: instant.nullable(),
  queue: z.array(queueEntry), contributions: z.array(contribution), recommendations: z.array(recommendationDraft), present: z.array(presence), peersClosed: z.boolean(),
  /** Share of a case's minutes for each phase, as the network had it when the room was opened; null: the usual ones. */
  phaseShares: phaseShares.nullable().default(null),
  /** Who types what is said, for all. */
  captioner: memberRef.nullable().default(null),
  recording: recording.nullable().default(null),
  company: z.array(company).default([]),
  suspended: z.array(suspended).default([]),
  /** Milliseconds for which each member had the floor, by id, and since when somebody has it now. */
  spoken: z.record(z.string(), z.number()).default({}), speakingSince: instant.nullable().default(null),
  /** Since when people work without a break, and when one was suggested. */
  workingSince: instant.nullable().default(null), breakSuggestedAt: instant.nullable().default(null),
  shown: shown.nullable().default(null), voices: z.array(voice).default([]), polls: z.array(poll).default([]), /** Members who may not come in again before the round ends. */ removed: z.array(id).default([]),
});
export type RoundState = z.infer<typeof roundState>;

/** Out of turn, by the facilitator's right. Events of earlier builds say nothing of it. */
const override = z.boolean().default(false);

/**
 * The events of a round. Payloads are validated on the way in and on the way out; unknown types are kept and ignored by old clients.
 * `at` and `seq` belong to the envelope.
 */
export const roundEventPayloads = {
  'round.opened': z.object({ agenda: z.array(agendaItem), facilitator: memberRef.nullable(), title: z.string(), startsAt: instant, sessionId: id, phaseShares: phaseShares.nullable().default(null) }),
  'round.started': z.object({}),
  'item.started': z.object({ itemId: id, phase: z.enum(phases).nullable(), durationMs: z.number().int(), timerVersion: z.number().int(), /** It is gone on with, and the sites had spoken. */ peersClosed: z.boolean().default(false) }),
  /** `suspended`: it is not over; a break interrupted it. */
  'item.finished': z.object({ itemId: id, state: z.enum(['done', 'not-reached']), minutesUsed: z.number(), suspended: standing.nullable().default(null) }),
  'phase.changed': z.object({ phase: z.enum(phases), durationMs: z.number().int(), timerVersion: z.number().int(), override: z.boolean() }),
  'timer.extended': z.object({ byMs: z.number().int(), timerVersion: z.number().int() }),
  'timer.paused': z.object({ timerVersion: z.number().int() }),
  'timer.resumed': z.object({ timerVersion: z.number().int() }),
  'timer.overtime': z.object({ timerVersion: z.number().int() }),
  'hand.raised': z.object({ entryId: id, member: memberRef, kind: z.enum(handKinds), override }),
  'hand.lowered': z.object({ entryId: id }),
  /** Who leads asks somebody to speak: they stand in the queue without having raised a hand. */
  'speaker.invited': z.object({ entryId: id, member: memberRef, by: memberRef }),
  'break.suggested': z.object({}),
  'item.added': z.object({ item: agendaItem }),
  'floor.given': z.object({ entryId: id, override }),
  'queue.moved': z.object({ entryId: id, before: id.nullable() }),
  'contribution.added': z.object({ contributionId: id, kind: z.enum(['question', 'suggestion']), text: z.string(), by: memberRef, override }),
  'contribution.answered': z.object({ contributionId: id }),
  'contribution.merged': z.object({ contributionId: id, into: id }),
  'shown.changed': z.object({ shown: shown.nullable() }),
  'voice.given': voice,
  'poll.opened': z.object({ pollId: id, question: z.string(), options: poll.shape.options, by: memberRef }),
  /** `memberId`: the key of who chose. Who that is stands in the log as the event's actor, and travels to nobody. */
  'poll.chosen': z.object({ pollId: id, memberId: id, option: z.number().int() }),
  'poll.closed': z.object({ pollId: id }),
  'member.moderated': z.object({ memberId: id.nullable(), act: z.enum(moderations), by: memberRef }),
  'peers.closed': z.object({ override: z.boolean() }),
  'recommendation.put': z.object({ recommendation: recommendationDraft, override }),
  'recommendation.removed': z.object({ recommendationId: id }),
  'member.joined': z.object({ member: memberRef, part: invitee.shape.part, recommends: z.boolean().default(false) }),
  'company.set': company,
  'recording.asked': z.object({ by: memberRef, leaveOutCases: z.boolean() }),
  'recording.answered': z.object({ memberId: id, agrees: z.boolean() }),
  'recording.started': z.object({}),
  'recording.failed': z.object({ say: z.string() }),
  'recording.stopped': z.object({}),
  'recorder.set': z.object({ atWork: z.boolean() }),
  'captioner.set': z.object({ member: memberRef.nullable() }),
  'member.left': z.object({ memberId: id }),
  'member.media': z.object({ memberId: id, media: z.boolean() }),
  'round.finished': z.object({ letters: z.number().int(), relisted: z.number().int() }),
} as const;
export type RoundEventType = keyof typeof roundEventPayloads;
export type RoundEventOf<T extends RoundEventType> = { roundId: string; seq: number; at: string; actorId: string | null; commandId: string; type: T; payload: z.infer<(typeof roundEventPayloads)[T]> };
export type RoundEvent = { [T in RoundEventType]: RoundEventOf<T> }[RoundEventType];
/** The envelope as it travels; `payload` is parsed by type with `parseRoundEvent`. */
export const roundEventEnvelope = z.object({ roundId: id, seq: z.number().int(), at: instant, actorId: id.nullable(), commandId: z.string(), type: z.string(), payload: z.unknown() });

/** Parses one event by its type. Returns null for a type this build does not know. Throws when a known payload is malformed. */
export function parseRoundEvent(raw: unknown): RoundEvent | null {
  const envelope = roundEventEnvelope.parse(raw);
  const schema = roundEventPayloads[envelope.type as RoundEventType];
  if (!schema) return null;
  return { ...envelope, payload: schema.parse(envelope.payload) } as RoundEvent;
}

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape });
const expected = { expectedVersion: z.number().int().min(0) };
/** Commands that depend on what is shown carry `expectedVersion` = the timer version (or row version) they were made against. */
export const roundCommand = z.discriminatedUnion('type', [
  command('start', {}),
  command('start-item', { itemId: id, ...expected }),
  command('finish-item', { itemId: id, ...expected }),
  command('change-phase', { phase: z.enum(phases), ...expected }),
  command('extend', { byMs: z.number().int().min(-3_600_000).max(3_600_000), ...expected }),
  command('pause', expected),
  command('resume', expected),
  command('close-peers', expected),
  command('raise-hand', { kind: z.enum(handKinds) }),
  command('lower-hand', { entryId: id }),
  command('give-floor', { entryId: id }),
  command('invite-to-speak', { memberId: id }),
  /** Begins the next planned break, or one that nobody planned. */
  command('take-break', { minutes: z.number().int().min(1).max(30), ...expected }),
  command('move-in-queue', { entryId: id, before: id.nullable() }),
  command('contribute', { kind: z.enum(['question', 'suggestion']), text: line(600) }),
  command('answer', { contributionId: id }),
  /** `memberId` null: everybody but oneself; only for `mute`. */
  command('moderate', { memberId: id.nullable(), act: z.enum(moderations) }),
  command('merge', { contributionId: id, into: id }),
  command('show', { shown: shown.nullable() }),
  command('give-voice', { recommendationId: id, agrees: z.boolean(), reason: line(400).nullable(), ...expected }),
  command('open-poll', pollDraft),
  command('choose', { pollId: id, option: z.number().int().min(0).max(5) }),
  command('close-poll', { pollId: id }),
  command('put-recommendation', { recommendationId: id, fields: recommendationFields, ...expected }),
  command('remove-recommendation', { recommendationId: id, ...expected }),
  command('media', { media: z.boolean() }),
  /** Gives somebody who is here the captions to type, or nobody. */
  command('set-captioner', { memberId: id.nullable() }),
  /** Who sits with me at my camera: all of them, each time. */
  /** `leaveOutCases` as the network has decided; the API knows. */
  command('ask-recording', { leaveOutCases: z.boolean() }),
  command('answer-recording', { agrees: z.boolean() }),
  command('start-recording', {}),
  command('stop-recording', {}),
  command('sit-with', { memberIds: z.array(id).max(20) }),
]);
export type RoundCommand = z.infer<typeof roundCommand>;

const accepted = z.object({ seq: z.number().int() });
export const openRound = endpoint({ id: 'rounds.open', summary: 'Open the room of a session; opening it again answers the same round', method: 'POST', path: '/sessions/:id/round', access: { permission: 'round.facilitate' }, params: byId, reply: receipt, errors: ['wrong_state'] });
export const readRound = endpoint({ id: 'rounds.read', summary: 'Snapshot of a round', method: 'GET', path: '/rounds/:id', access: { permission: 'round.join' }, guests: true, params: byId, reply: z.object({ state: roundState, serverTime: instant, can: z.object({ facilitate: z.boolean(), recommend: z.boolean(), contribute: z.boolean(), speak: z.boolean() }), /** The own key in polls. */ voter: id, degraded: z.boolean() }), errors: ['removed_from_round', 'waiting_in_lobby'] });
/** Up to 200 events after `since`, or `snapshot: true` when the client is further behind and should read the snapshot. */
/** What happened after a sequence number. `snapshot`: that is too much to be told event by event; the whole state is to be read. */
const missedEvents = z.object({ events: z.array(roundEventEnvelope), snapshot: z.boolean(), seq: z.number().int() });
export type MissedEvents = z.infer<typeof missedEvents>;
export const roundEvents = endpoint({ id: 'rounds.events', summary: 'Events after a sequence number', method: 'GET', path: '/rounds/:id/events', access: { permission: 'round.join' }, guests: true, params: byId, query: z.strictObject({ since: z.coerce.number().int().min(0), /** As of `round.watch`. */ onlooker: z.stringbool().optional() }), reply: missedEvents, errors: ['removed_from_round', 'waiting_in_lobby'] });
export const commandRound = endpoint({
  id: 'rounds.command', summary: 'Do something in a round; the same command id has one effect', method: 'POST', path: '/rounds/:id/commands', access: { permission: 'round.join' }, guests: true, params: byId,
  body: z.strictObject({ commandId: id, command: roundCommand }), reply: accepted, errors: ['stale_version', 'wrong_state', 'identifiers_found', 'checker_unavailable', 'read_only', 'removed_from_round', 'waiting_in_lobby'],
});
/** One loaded page; a member may have several. */
const tabId = z.string().regex(/^[\w-]{6,40}$/);
/** What a tab needs to connect to the video room. The token is short-lived and says what may be sent. */
const mediaPlace = z.object({ url: z.string(), token: z.string(), room: z.string() });
export type MediaPlace = z.infer<typeof mediaPlace>;

/** Who names their tab gets its place in the video room with the answer, so that sound and picture wait for no second one; null when there is no video. */
export const joinRound = endpoint({ id: 'rounds.join', summary: 'Come in', method: 'POST', path: '/rounds/:id/presence', access: { permission: 'round.join' }, guests: true, params: byId, body: z.strictObject({ tabId: tabId.optional() }), reply: accepted.extend({ media: mediaPlace.nullable() }), errors: ['wrong_state', 'removed_from_round', 'waiting_in_lobby'] });
export const leaveRound = endpoint({ id: 'rounds.leave', summary: 'Leave', method: 'DELETE', path: '/rounds/:id/presence', access: { permission: 'round.join' }, guests: true, params: byId, reply: accepted, errors: ['removed_from_round', 'waiting_in_lobby'] });
export const mediaToken = endpoint({ id: 'rounds.mediaToken', summary: 'A short-lived token for the video room, for who is in the round', method: 'POST', path: '/rounds/:id/media-token', access: { permission: 'round.join' }, guests: true, params: byId, body: z.strictObject({ tabId, /** For a screen on a wall: nothing is sent by it, and nobody is there by it. */ listen: z.boolean().default(false) }), reply: mediaPlace, errors: ['media_unavailable', 'wrong_state', 'removed_from_round', 'waiting_in_lobby'] });
/** Finish is safe to press twice. `withoutQuorum`: why the round is signed although a discipline was missing; it is recorded with the round. */
export const finishRound = endpoint({
  id: 'rounds.finish', summary: 'Sign, freeze and send the advice, make follow-ups, re-list what was not reached: one act', method: 'POST', path: '/rounds/:id/finish', access: { permission: 'round.facilitate' }, params: byId,
  body: z.strictObject({ withoutQuorum: line(300).optional() }), reply: z.object({ letters: z.number().int(), followUps: z.number().int(), relisted: z.number().int() }), errors: ['wrong_state', 'identifiers_found', 'checker_unavailable'],
});
export const mediaState = z.object({ state: z.enum(['off', 'building', 'starting', 'up', 'down']), say: z.string() });
export const readMedia = endpoint({ id: 'rounds.media', summary: 'Whether video can be had now', method: 'GET', path: '/media', access: 'member', guests: true, reply: mediaState });
/** Signed by the LiveKit server over the raw body; a forged or replayed one answers `bad_signature` and changes nothing. */
export const livekitWebhook = endpoint({ id: 'rounds.livekitWebhook', summary: 'Events of the video server', method: 'POST', path: '/livekit/webhook', access: 'public', body: z.unknown(), reply: z.strictObject({}), errors: ['bad_signature'] });
