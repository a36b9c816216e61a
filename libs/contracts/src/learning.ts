import { z } from 'zod';
import { lectureTag } from './curriculum.js';
import { done, endpoint } from './endpoint.js';
import { byId, id, instant, line, receipt } from './values.js';

export const topicStates = ['have', 'coming', 'missing'] as const;
/** One place of the ring as a learner has it: had, coming, or missing without a date. */
export const topic = z.object({
  lectureId: id, position: z.number().int(), title: z.string(), minutes: z.number().int(), tags: z.array(lectureTag), state: z.enum(topicStates), kind: z.enum(['live', 'make-up']).nullable(), hadAt: instant.nullable(), /** When it stops counting, where a curriculum says so. */ expiresAt: instant.nullable(), times: z.number().int(), lapsed: z.enum(['expired', 'new-version']).nullable(),
  next: z.object({ startsAt: instant, sessionId: id.nullable() }).nullable(),
  /** Codes of my own recent cases that ask about what this lecture is about. */
  forMyCases: z.boolean(),
});
export type Topic = z.infer<typeof topic>;
export const topicMap = z.object({
  curriculumId: id, name: z.string(), topics: z.array(topic), have: z.number().int(), of: z.number().int(), needed: z.number().int(), complete: z.boolean(), /** Stays when the ring, its rule or the time changes. */ completedAt: instant.nullable(), hours: z.number(), nextLectureId: id.nullable(),
  /** Had, and no longer in the ring. They count. */
  retired: z.array(z.object({ lectureId: id, title: z.string(), hadAt: instant })),
});
export type TopicMap = z.infer<typeof topicMap>;
export const myTopics = endpoint({ id: 'learning.topics', summary: 'My ring: what I have, what I miss, when each comes next', method: 'GET', path: '/topics/:id', access: 'member', params: byId, reply: topicMap });

/** A secret address that a calendar program reads. A new one ends the old one. */
export const readFeed = endpoint({ id: 'learning.feed', summary: 'Whether I have a calendar address', method: 'GET', path: '/calendar-feed', access: 'member', reply: z.object({ since: instant.nullable() }) });
export const renewFeed = endpoint({ id: 'learning.renewFeed', summary: 'A new calendar address; shown once', method: 'POST', path: '/calendar-feed', access: 'member', reply: z.object({ path: z.string() }) });
export const endFeed = endpoint({ id: 'learning.endFeed', summary: 'End my calendar address', method: 'DELETE', path: '/calendar-feed', access: 'member', reply: done });
export const calendarFeed = endpoint({ id: 'learning.calendar', summary: 'Coming lectures as a calendar, for whoever knows the address', method: 'GET', path: '/calendar/:token/lectures.ics', access: 'public', params: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }), reply: z.string(), produces: 'text/calendar', errors: ['not_found'] });

export const commitmentAnswer = z.enum(['yes', 'partly', 'no', 'not-suitable']);
/** What somebody means to change after a lecture, and whether they did. */
export const commitment = z.object({ id, lectureId: id, lecture: z.string(), text: z.string(), at: instant, answers: z.array(z.object({ week: z.number().int(), answer: commitmentAnswer, at: instant })), askedNow: z.number().int().nullable(), settled: z.boolean() });
export type Commitment = z.infer<typeof commitment>;
export const listCommitments = endpoint({ id: 'learning.commitments', summary: 'What I meant to change, the newest first; at most a hundred', method: 'GET', path: '/commitments', access: 'member', reply: z.object({ items: z.array(commitment) }) });
export const makeCommitment = endpoint({ id: 'learning.commit', summary: 'Say what I will change', method: 'POST', path: '/commitments', access: 'member', body: z.strictObject({ lectureId: id, text: line(300) }), reply: receipt, errors: ['identifiers_found', 'checker_unavailable'] });
export const answerCommitment = endpoint({ id: 'learning.answer', summary: 'Did I try it?', method: 'PUT', path: '/commitments/:id', access: 'member', params: byId, body: z.strictObject({ week: z.union([z.literal(2), z.literal(6), z.literal(12)]), answer: commitmentAnswer }), reply: receipt, errors: ['wrong_state'] });

const triedToken = z.strictObject({ token: z.string().max(240) });
/** From the link in such a mail; nobody has to sign in. Reading changes nothing, and does not say what was meant. */
export const readTried = endpoint({ id: 'learning.readTried', summary: 'What the link in a mail asks', method: 'GET', path: '/tried/:token', access: 'public', params: triedToken, reply: z.object({ lecture: z.string(), askedNow: z.number().int().nullable(), at: instant }), errors: ['not_found'] });
export const sayTried = endpoint({ id: 'learning.sayTried', summary: 'Did I try it? By the link in a mail', method: 'POST', path: '/tried/:token', access: 'public', params: triedToken, body: answerCommitment.body, reply: receipt, errors: ['not_found', 'wrong_state'] });

/** Tags of recent cases, and the coming lecture that answers each: the unanswered first. */
export const tagGap = z.object({ tag: lectureTag, cases: z.number().int(), answeredBy: z.object({ startsAt: instant, title: z.string() }).nullable() });
export const readTagGaps = endpoint({ id: 'learning.gaps', summary: 'What recent cases ask that no coming lecture answers', method: 'GET', path: '/topics/:id/gaps', access: { permission: 'curriculum.plan' }, params: byId, reply: z.object({ items: z.array(tagGap) }) });

/** Whether I get a mail when a lecture that I missed comes round again. */
export const learningWishes = z.strictObject({ nextChance: z.boolean() });
export const readWishes = endpoint({ id: 'learning.wishes', summary: 'Which mails about lectures I want', method: 'GET', path: '/learning-wishes', access: 'member', reply: learningWishes });
export const setWishes = endpoint({ id: 'learning.setWishes', summary: 'Say which mails about lectures I want', method: 'PUT', path: '/learning-wishes', access: 'member', body: learningWishes, reply: learningWishes });
/** From the link in such a mail; nobody has to sign in. Opening the link does nothing. */
export const endNextChance = endpoint({ id: 'learning.endNextChance', summary: 'No more mails about missed lectures', method: 'POST', path: '/no-more/:token', access: 'public', params: z.strictObject({ token: z.string().max(200) }), reply: done, errors: ['not_found'] });
