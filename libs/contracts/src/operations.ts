import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { byId, id, instant, pageOf, pageQuery } from './values.js';

export const outboxMail = z.object({ id, to: z.string(), subject: z.string(), state: z.enum(['waiting', 'sent', 'kept', 'failed']), attempts: z.number().int(), createdAt: instant, sentAt: instant.nullable(), error: z.string().nullable() });
export const listMail = endpoint({ id: 'operations.mail', summary: 'Mail that left or is waiting; in a demo without a mail server it is kept here to read', method: 'GET', path: '/operations/mail', access: { permission: 'operations.read' }, query: pageQuery, reply: pageOf(outboxMail) });
export const readMail = endpoint({ id: 'operations.mailMessage', summary: 'One message, text and calendar file', method: 'GET', path: '/operations/mail/:id', access: { permission: 'operations.read' }, params: byId, reply: outboxMail.extend({ text: z.string(), attachments: z.array(z.object({ name: z.string(), type: z.string(), content: z.string() })) }) });
export const failedJob = z.object({ id: z.string(), queue: z.string(), name: z.string(), failedAt: instant, attempts: z.number().int(), error: z.string(), subject: z.string() });
export const listFailedJobs = endpoint({ id: 'operations.failedJobs', summary: 'Jobs that gave up', method: 'GET', path: '/operations/jobs', access: { permission: 'operations.read' }, query: pageQuery, reply: pageOf(failedJob).extend({ waiting: z.number().int(), reachable: z.boolean() }) });
const jobParams = z.strictObject({ queue: z.string().max(60), id: z.string().max(120) });
export const retryJob = endpoint({ id: 'operations.retryJob', summary: 'Try a failed job again', method: 'POST', path: '/operations/jobs/:queue/:id/retry', access: { permission: 'operations.read' }, params: jobParams, reply: z.strictObject({}), errors: ['wrong_state'] });
export const auditEntry = z.object({ seq: z.number().int(), at: instant, actor: z.string().nullable(), action: z.string(), subjectType: z.string(), subjectId: z.string(), detail: z.record(z.string(), z.unknown()) });
export const listAudit = endpoint({ id: 'operations.audit', summary: 'The audit trail, newest first', method: 'GET', path: '/operations/audit', access: { permission: 'operations.read' }, query: pageQuery.extend({ subjectId: z.string().max(60).optional() }), reply: pageOf(auditEntry) });
export const verifyAudit = endpoint({ id: 'operations.verifyAudit', summary: 'Recompute the hash chain', method: 'GET', path: '/operations/audit/verification', access: { permission: 'operations.read' }, reply: z.object({ ok: z.boolean(), entries: z.number().int(), brokenAt: z.number().int().nullable(), why: z.string().nullable() }) });
