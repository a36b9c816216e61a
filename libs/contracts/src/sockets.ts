import { z } from 'zod';
import { type MissedEvents, roundEventEnvelope } from './rounds.js';
import { caption, chatMessage } from './round-talk.js';
import { id } from './values.js';

/** Server-to-client events only. Rooms: `member:<id>`, `network:<id>`, `round:<id>`; the server puts a socket into the rooms its member may be in. */
export const socketEvents = {
  /** One round event; clients apply `seq = last + 1` and ask for the rest on a gap. */
  'round.event': roundEventEnvelope,
  /** A line of the chat, or one that was taken away. */
  'round.chat': z.object({ roundId: id, message: chatMessage.nullable(), removedId: id.nullable() }),
  'round.caption': z.object({ roundId: id, caption }),
  /** A change of the shared notes (Yjs, base64), to be merged; `byId` is who writes. */
  'round.notes': z.object({ roundId: id, update: z.string(), byId: id }),
  /** Something of this kind changed: queries whose key starts with `topic` (and `id`) are stale. Carries no content. */
  changed: z.object({ topic: z.enum(['cases', 'files', 'triage', 'sessions', 'rounds', 'lobby', 'letters', 'people', 'today', 'operations', 'media', 'server', 'curriculum', 'learning', 'attendance', 'statements', 'evaluation']), id: id.optional() }),
  /** The sign-in was ended elsewhere. */
  'signed-out': z.object({}),
} as const;
export type SocketEventName = keyof typeof socketEvents;
export type SocketEventPayload<N extends SocketEventName> = z.infer<(typeof socketEvents)[N]>;

/** How `round.watch` is acknowledged. `missed` is null when it was not asked for, or the round may not be watched. */
export interface Watching {
  ok: boolean;
  missed: MissedEvents | null;
}

/** The only things a client may send: which round it watches, and clock pings. Both answer by acknowledgement. */
export const socketRequests = {
  /** `since`: the last event that is known; the acknowledgement then carries what was missed, so that a full house that comes back asks once each. */
  'round.watch': z.object({ roundId: id, since: z.number().int().min(0).optional(), /** A screen on a wall, or at the door: it sees, and keeps nobody in the room. */ onlooker: z.boolean().default(false) }),
  'round.unwatch': z.object({ roundId: id }),
  ping: z.object({ t0: z.number() }),
} as const;
