import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { MailEntity } from './mail.entity.js';

@Injectable()
export class MailRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async add(mail: MailEntity): Promise<void> {
    await this.db.manager.insert(MailEntity, mail);
  }
  byId(id: string): Promise<MailEntity | null> {
    return this.db.manager.findOneBy(MailEntity, { id });
  }
  inNetwork(networkId: string, id: string): Promise<MailEntity | null> {
    return this.db.manager.findOneBy(MailEntity, { networkId, id });
  }
  async change(id: string, change: Partial<MailEntity>): Promise<void> {
    await this.db.manager.update(MailEntity, { id }, change);
  }

  /** Newest first, without text and attachments. */
  page(networkId: string, after: (string | number)[] | null, limit: number): Promise<MailEntity[]> {
    const query = this.db.manager.createQueryBuilder(MailEntity, 'm').select(['m.id', 'm.recipient', 'm.subject', 'm.state', 'm.attempts', 'm.error', 'm.createdAt', 'm.sentAt']).where('m.networkId = :networkId', { networkId });
    if (after) query.andWhere('(m.createdAt, m.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('m.createdAt', 'DESC').addOrderBy('m.id', 'DESC').limit(limit + 1).getMany();
  }

  async failedCount(networkId: string): Promise<number> {
    return this.db.manager.countBy(MailEntity, { networkId, state: 'failed' });
  }
}
