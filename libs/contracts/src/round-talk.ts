import { z } from 'zod';
import { done, endpoint } from './endpoint.js';
import { byId, id, instant, line, memberRef } from './values.js';

const joining = { permission: 'round.join' } as const;
const texts = ['identifiers_found', 'checker_unavailable'] as const;
const inRound = z.strictObject({ id, messageId: id });

/** A line of the chat. Who leads can take one away; then nobody reads it any more. */
export const chatMessage = z.object({ id, by: memberRef, text: z.string(), at: instant });
export type ChatMessage = z.infer<typeof chatMessage>;
/** `open`: the network has a chat. The newest two hundred, oldest first. */
export const readChat = endpoint({ id: 'talk.chat', summary: 'The chat of a round', method: 'GET', path: '/rounds/:id/chat', access: joining, guests: true, params: byId, reply: z.object({ open: z.boolean(), kept: z.boolean(), messages: z.array(chatMessage) }), errors: ['removed_from_round', 'waiting_in_lobby'] });
export const sendChat = endpoint({ id: 'talk.say', summary: 'Say something in the chat', method: 'POST', path: '/rounds/:id/chat', access: joining, guests: true, params: byId, body: z.strictObject({ text: line(500) }), reply: chatMessage, errors: ['wrong_state', 'read_only', 'removed_from_round', 'waiting_in_lobby', ...texts] });
export const removeChat = endpoint({ id: 'talk.remove', summary: 'Take a line of the chat away', method: 'DELETE', path: '/rounds/:id/chat/:messageId', access: joining, guests: true, params: inRound, reply: done, errors: ['wrong_state', 'removed_from_round', 'waiting_in_lobby'] });

/** A line that was just spoken. Names and numbers of persons are blotted out before anybody sees it. */
export const caption = z.object({ id, by: memberRef, text: z.string(), at: instant });
export type Caption = z.infer<typeof caption>;
export const writeCaption = endpoint({ id: 'talk.caption', summary: 'Caption what was just said; for the captioner', method: 'POST', path: '/rounds/:id/captions', access: joining, guests: true, params: byId, body: z.strictObject({ text: line(300) }), reply: caption, errors: ['wrong_state', 'removed_from_round', 'waiting_in_lobby', 'checker_unavailable'] });
/** The last of them, for whoever comes late. */
export const readCaptions = endpoint({ id: 'talk.captions', summary: 'Captions of a round', method: 'GET', path: '/rounds/:id/captions', access: joining, guests: true, params: byId, reply: z.object({ kept: z.boolean(), source: z.object({ available: z.boolean(), say: z.string() }), lines: z.array(caption) }), errors: ['removed_from_round', 'waiting_in_lobby'] });

/** The shared notes as a Yjs document in base64, and who may write in it. */
const yjs = z.string().max(400_000).regex(/^[A-Za-z0-9+/=]*$/);
export const readNotes = endpoint({ id: 'talk.notes', summary: 'The shared notes of a round', method: 'GET', path: '/rounds/:id/notes', access: joining, guests: true, params: byId, reply: z.object({ state: z.string(), can: z.object({ write: z.boolean() }) }), errors: ['removed_from_round', 'waiting_in_lobby'] });
/** An update is merged, so that it may come late, twice or out of order. One that would leave an identifier in the notes is refused. */
export const writeNotes = endpoint({ id: 'talk.write', summary: 'Merge a change into the shared notes', method: 'POST', path: '/rounds/:id/notes', access: joining, guests: true, params: byId, body: z.strictObject({ update: yjs.max(100_000) }), reply: done, errors: ['wrong_state', 'read_only', 'removed_from_round', 'waiting_in_lobby', ...texts] });
