import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type QueueName, type ReplyOf, listAudit, listFailedJobs, listMail, queues, readMail, verifyAudit as verifyAuditEndpoint } from '@without-walls/contracts';
import type { Job } from 'bullmq';
import { verifyAudit } from '../platform/audit/verify.js';
import { Database } from '../platform/database/database.js';
import { decodeCursor, decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { MailEntity } from '../platform/mail/mail.entity.js';
import { MailRepository } from '../platform/mail/mail.repository.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { AuditReader } from './audit.reader.js';

type FailedJobs = ReplyOf<typeof listFailedJobs>;

/** What an administrator looks at when something did not arrive: mail, failed jobs, the audit trail. */
@Injectable()
export class OperationsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MailRepository) private readonly mails: MailRepository,
    @Inject(JobQueues) private readonly queues: JobQueues,
    @Inject(AuditReader) private readonly audit: AuditReader,
  ) {}

  async mailPage(actor: Actor, { after, limit }: InputOf<typeof listMail>['query']): Promise<ReplyOf<typeof listMail>> {
    const page = toPage(await this.mails.page(actor.networkId, decodeTimeCursor(after), limit), limit, (row) => encodeCursor(row.createdAt.toISOString(), row.id));
    return { next: page.next, items: page.items.map(viewMail) };
  }

  async mail(actor: Actor, id: string): Promise<ReplyOf<typeof readMail>> {
    const mail = found(await this.mails.inNetwork(actor.networkId, id));
    return { ...viewMail(mail), text: mail.text, attachments: mail.attachments };
  }

  /** BullMQ keeps failed jobs in order of failing; the cursor is the place in that order. */
  async failedJobs({ after, limit }: InputOf<typeof listFailedJobs>['query']): Promise<FailedJobs> {
    if (!this.queues.reachable) return { items: [], next: null, waiting: 0, reachable: false };
    const start = Number(decodeCursor(after, 1)?.[0] ?? 0);
    const names = Object.keys(queues) as QueueName[];
    const failed = (await Promise.all(names.map(async (name) => (await this.queues.queue(name).getFailed(0, start + limit)).map((job) => viewJob(name, job))))).flat();
    const sorted = failed.sort((a, b) => b.failedAt.localeCompare(a.failedAt)).slice(start);
    const waiting = (await Promise.all(names.map((name) => this.queues.queue(name).getWaitingCount()))).reduce((sum, n) => sum + n, 0);
    return { ...toPage(sorted, limit, () => encodeCursor(start + limit)), waiting, reachable: true };
  }

  async retry(actor: Actor, queue: string, id: string): Promise<Record<string, never>> {
    if (!(queue in queues)) refuse('not_found');
    if (!this.queues.reachable) refuse('not_available');
    const job = found(await this.queues.queue(queue as QueueName).getJob(id));
    if (!(await job.isFailed())) refuse('wrong_state');
    return this.work.run(async (tx) => {
      tx.audit({ networkId: actor.networkId, action: 'job.retried', subjectType: 'job', subjectId: id, detail: { queue, name: job.name } });
      await job.retry();
      return {};
    });
  }

  async auditPage(actor: Actor, { after, limit, subjectId }: InputOf<typeof listAudit>['query']): Promise<ReplyOf<typeof listAudit>> {
    const before = decodeCursor(after, 1)?.[0];
    const rows = await this.audit.page(actor.networkId, before === undefined ? null : Number(before), subjectId ?? null, limit);
    return toPage(rows, limit, (row) => encodeCursor(row.seq));
  }

  verify(actor: Actor): Promise<ReplyOf<typeof verifyAuditEndpoint>> {
    return verifyAudit(this.db, actor.networkId);
  }
}

const viewMail = (mail: MailEntity): ReplyOf<typeof listMail>['items'][number] => ({ id: mail.id, to: mail.recipient, subject: mail.subject, state: mail.state, attempts: mail.attempts, createdAt: mail.createdAt.toISOString(), sentAt: mail.sentAt?.toISOString() ?? null, error: mail.error });

/** Payloads hold ids only, so the first of them names what the job is about. */
const viewJob = (queue: QueueName, job: Job<Record<string, string | number>>): FailedJobs['items'][number] => ({
  id: job.id ?? '', queue, name: job.name, failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(), attempts: job.attemptsMade, error: (job.failedReason ?? '').split('\n')[0]!.slice(0, 120), subject: String(Object.values(job.data)[0] ?? ''),
});
