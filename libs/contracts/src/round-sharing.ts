import { z } from 'zod';
import { id, instant, line, memberRef } from './values.js';

/** What everybody is shown: one page of a shared file of the case or of the slides of the lecture (by the id of that piece of material), or one section of the case. Null in the state: everybody looks where they like. */
export const shown = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('page'), fileId: id, page: z.number().int().min(1).max(10_000) }),
  z.strictObject({ kind: z.literal('section'), section: z.string().regex(/^[a-zA-Z]{2,20}$/) }),
]);
export type Shown = z.infer<typeof shown>;

/** One member's word on one recommendation as it stands. Who differs says why, and is named in the letter. */
export const voice = z.object({ recommendationId: id, member: memberRef, agrees: z.boolean(), reason: z.string().nullable() });
export type Voice = z.infer<typeof voice>;

/** A show of hands. Screens show numbers; a choice can be changed until the poll is closed. `choices`: the key of who chose to the option, counted from 0. */
export const poll = z.object({ id, question: z.string(), options: z.array(z.string()).min(2).max(6), by: memberRef, openedAt: instant, open: z.boolean(), choices: z.record(z.string(), z.number().int().min(0).max(5)) });
export type Poll = z.infer<typeof poll>;

export const pollDraft = { question: line(200), options: z.array(line(80)).min(2).max(6) };

/**
 * What who leads may do about sound, pictures and people. `mute` and `stop-camera` turn off and never on; `ask-to-speak`
 * asks, because a microphone is only opened by its owner; `remove` lasts until the round ends.
 */
export const moderations = ['mute', 'stop-camera', 'ask-to-speak', 'remove'] as const;
export type Moderation = (typeof moderations)[number];
