import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { chatMessage } from './round-talk.js';
import { phases } from './rounds.js';
import { byId, id, instant, memberRef, pageOf, pageQuery } from './values.js';

/** For members who were in the round, once it is over. Guests came for the round and not for what is left of it. */
const afterwards = { permission: 'round.join' } as const;
const errors = ['wrong_state'] as const;

/** Something that was done before its turn, by the right of who leads: what and when, and about whom, without its words. */
export const overrides = ['peers.closed', 'phase.changed', 'hand.raised', 'floor.given', 'contribution.added', 'recommendation.put'] as const;
export const outOfTurn = z.object({ seq: z.number().int(), at: instant, act: z.enum(overrides), by: memberRef.nullable(), /** Who was given the floor. */ about: memberRef.nullable(), /** The phase that was gone to. */ phase: z.enum(phases).nullable(), itemId: id.nullable() });
export type OutOfTurn = z.infer<typeof outOfTurn>;

/** Counts of what can be read on; what the network does not keep is not counted. The board is part of the round itself. */
export const readRecord = endpoint({ id: 'record.read', summary: 'What is left of a round that is over: its notes, and how much there is of the rest; the reading is audited', method: 'GET', path: '/rounds/:id/record', access: afterwards, params: byId, reply: z.object({ notes: z.string(), chat: z.number().int(), captions: z.number().int(), outOfTurn: z.number().int() }), errors: [...errors] });
export const recordLines = endpoint({ id: 'record.lines', summary: 'The chat or the captions that were kept, oldest first', method: 'GET', path: '/rounds/:id/record/lines', access: afterwards, params: byId, query: pageQuery.extend({ kind: z.enum(['chat', 'caption']) }), reply: pageOf(chatMessage), errors: [...errors] });
export const recordOutOfTurn = endpoint({ id: 'record.outOfTurn', summary: 'What was done out of turn, oldest first', method: 'GET', path: '/rounds/:id/record/out-of-turn', access: afterwards, params: byId, query: pageQuery, reply: pageOf(outOfTurn), errors: [...errors] });
