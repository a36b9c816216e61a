import { z } from 'zod';
import { id } from './values.js';

/** Queues and how they behave: one exhaustive table, so that a queue without settings does not compile. */
export const queues = {
  mail: { concurrency: 4, attempts: 8, backoffMs: 2_000 },
  rounds: { concurrency: 4, attempts: 5, backoffMs: 500 },
  cases: { concurrency: 2, attempts: 5, backoffMs: 1_000 },
  letters: { concurrency: 2, attempts: 6, backoffMs: 2_000 },
  files: { concurrency: 1, attempts: 5, backoffMs: 2_000 },
  housekeeping: { concurrency: 1, attempts: 3, backoffMs: 5_000 },
} as const satisfies Record<string, { concurrency: number; attempts: number; backoffMs: number }>;
export type QueueName = keyof typeof queues;

const job = <Q extends QueueName, P extends z.ZodType>(queue: Q, payload: P) => ({ queue, payload });
/** Every job: queue and payload. Payloads carry ids, never content. Handlers are idempotent: job id = outbox id. */
export const jobs = {
  'mail.send': job('mail', z.strictObject({ mailId: id })),
  'letters.render': job('letters', z.strictObject({ letterId: id })),
  'letters.notify': job('letters', z.strictObject({ letterId: id })),
  'sessions.sendInvitations': job('mail', z.strictObject({ sessionId: id, sequence: z.number().int(), memberIds: z.array(id) })),
  'cases.notify': job('cases', z.strictObject({ caseId: id, what: z.enum(['submitted', 'returned', 'released', 'decided', 'advised', 'recalled', 'quarantined']) })),
  'cases.recheck': job('cases', z.strictObject({ recheckId: id })),
  'cases.recheckDue': job('cases', z.strictObject({})),
  'people.inviteList': job('mail', z.strictObject({ listId: id })),
  'rounds.forgetTalk': job('housekeeping', z.strictObject({ roundId: id })),
  'sessions.remindPresenters': job('housekeeping', z.strictObject({})),
  'sessions.tellPresenter': job('mail', z.strictObject({ itemId: id, memberId: id, what: z.enum(['asked', 'reminder', 'swap-asked', 'swapped', 'not-swapped', 'declined']), mark: z.number().int().nullable() })),
  'sessions.fromSlots': job('housekeeping', z.strictObject({})),
  'curriculum.extend': job('housekeeping', z.strictObject({})),
  'curriculum.notify': job('mail', z.strictObject({ slotId: id, what: z.enum(['asked', 'changed', 'reminder', 'off', 'unconfirmed', 'declined']), memberId: id })),
  'files.examine': job('files', z.strictObject({ fileId: id })),
  'files.sweep': job('files', z.strictObject({})),
  'rounds.recording': job('rounds', z.strictObject({ roundId: id })),
  'rounds.timerDue': job('rounds', z.strictObject({ roundId: id, timerVersion: z.number().int() })),
  'rounds.webhook': job('rounds', z.strictObject({ webhookId: z.string() })),
  'rounds.endForgotten': job('housekeeping', z.strictObject({})),
  'rounds.closeRoom': job('rounds', z.strictObject({ roundId: id })),
  'statements.issue': job('letters', z.strictObject({ runId: id })),
  'learning.nextChances': job('mail', z.strictObject({})),
  /** Without members: everybody who learns this ring. */
  'learning.completions': job('housekeeping', z.strictObject({ curriculumId: id, memberIds: z.array(id).nullable() })),
  'learning.expiring': job('mail', z.strictObject({})),
  'learning.remind': job('mail', z.strictObject({})),
  'learning.runOut': job('housekeeping', z.strictObject({})),
  'attendance.close': job('rounds', z.strictObject({ roundId: id })),
  'followUps.remind': job('letters', z.strictObject({ followUpId: id })),
  'housekeeping.sweep': job('housekeeping', z.strictObject({})),
} as const;
/** Jobs that come round by themselves, and how often. The first time is when the worker starts. */
export const schedules = { 'housekeeping.sweep': 3_600_000, 'files.sweep': 3_600_000, 'cases.recheckDue': 600_000, 'curriculum.extend': 3_600_000, 'sessions.fromSlots': 900_000, 'rounds.endForgotten': 900_000, 'sessions.remindPresenters': 3_600_000, 'learning.remind': 3_600_000, 'learning.expiring': 3_600_000, 'learning.nextChances': 3_600_000, 'learning.runOut': 3_600_000 } as const satisfies Partial<Record<keyof typeof jobs, number>>;
export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>;
export const jobNames = Object.keys(jobs) as JobName[];
