import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { sessionRow } from './sessions.js';
import { caseCode, id, instant } from './values.js';

export const todayKinds = ['finish-draft', 'answer-return', 'second-look', 'opine', 'reveal', 'decide', 'read-letter', 'follow-up', 'plan-session', 'send-invitations', 'answer-invitation', 'write-advice', 'open-round', 'answer-presenting', 'replace-presenter', 'answer-speaking', 'find-speaker', 'settle-week', 'join-request', 'review-attendance', 'answer-commitment', 'review-make-up', 'make-up-returned', 'lived-expiring', 'answer-question', 'question-answered', 'mail-failed', 'job-failed'] as const;
/** One line of Today: a verb, an object, a deadline and where its button leads. Words are made on the screen from `kind`. */
export const todayLine = z.object({ kind: z.enum(todayKinds), key: z.string(), caseCode: caseCode.nullable(), title: z.string().nullable(), count: z.number().int().nullable(), due: instant.nullable(), since: instant, href: z.string() });
export const waitingLine = z.object({ key: z.string(), caseCode: caseCode.nullable(), sentence: z.string(), since: instant, due: instant.nullable(), href: z.string() });
export const today = z.object({ needsYou: z.array(todayLine), comingUp: z.array(sessionRow), waiting: z.array(waitingLine), at: instant });
export type Today = z.infer<typeof today>;
export const readToday = endpoint({ id: 'today.read', summary: 'What needs me, what is coming, what I wait for', method: 'GET', path: '/today', access: 'member', reply: today });

/** For the command palette. */
export const searchHit = z.object({ kind: z.enum(['case', 'session', 'member', 'letter', 'lecture']), id, label: z.string(), detail: z.string(), href: z.string() });
export const search = endpoint({ id: 'today.search', summary: 'Find cases by code, sessions, lectures and people', method: 'GET', path: '/search', access: 'member', query: z.strictObject({ q: z.string().trim().min(1).max(60) }), reply: z.object({ items: z.array(searchHit) }) });
