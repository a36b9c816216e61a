import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/unit-of-work.js';
import { HandlesJob } from '../queue/job-handler.js';
import type { MailAttachment } from './mail.entity.js';
import { MailRepository } from './mail.repository.js';
import { MailTransport } from './mail.transport.js';

export interface OutgoingMail {
  networkId: string;
  to: string;
  subject: string;
  /** Plain text. Case codes and links only. */
  text: string;
  attachments?: MailAttachment[];
}

/** Mail is a row first, stored with the change that caused it, and is sent by a job that may run twice. */
@Injectable()
export class MailService {
  constructor(
    @Inject(MailRepository) private readonly mails: MailRepository,
    @Inject(MailTransport) private readonly transport: MailTransport,
    @Inject(Database) private readonly db: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Inside a unit of work: keeps the message and queues its sending. Answers with its id. */
  async queue(tx: Tx, mail: OutgoingMail): Promise<string> {
    const id = this.clock.uuid();
    await this.mails.add({ id, networkId: mail.networkId, recipient: mail.to, subject: mail.subject, text: mail.text, attachments: mail.attachments ?? [], state: 'waiting', attempts: 0, error: null, createdAt: this.clock.now(), sentAt: null });
    tx.job('mail.send', { mailId: id });
    return id;
  }

  /** Sends once: the row is locked while it is sent, and a sent one is left alone. The Message-ID is stable, should a crash come between. */
  @HandlesJob('mail.send')
  async send({ mailId }: JobPayload<'mail.send'>): Promise<void> {
    const failure = await this.db.transaction(async () => {
      await this.db.query('SELECT id FROM mail_messages WHERE id = $1 FOR UPDATE', [mailId]);
      const mail = await this.mails.byId(mailId);
      if (!mail || mail.state === 'sent' || mail.state === 'kept') return null;
      try {
        const sent = await this.transport.send(mail);
        await this.mails.change(mailId, { state: sent ? 'sent' : 'kept', attempts: mail.attempts + 1, error: null, sentAt: this.clock.now() });
        return null;
      } catch (error) {
        await this.mails.change(mailId, { state: 'failed', attempts: mail.attempts + 1, error: reasonOf(error) });
        return error;
      }
    });
    // After the commit, so that the queue tries again and the row says why.
    if (failure) throw failure as Error;
  }
}

/** The code of a transport error says enough; its message may quote the recipient. */
const reasonOf = (error: unknown): string => (error as { code?: string }).code ?? (error as Error).name;
