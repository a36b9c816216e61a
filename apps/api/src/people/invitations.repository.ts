import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { InvitationEntity } from './invitation.entity.js';

@Injectable()
export class InvitationsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async add(invitation: InvitationEntity): Promise<void> {
    await this.db.manager.insert(InvitationEntity, invitation);
  }
  byId(networkId: string, id: string): Promise<InvitationEntity | null> {
    return this.db.manager.findOneBy(InvitationEntity, { networkId, id });
  }
  /** Locked, so that a link pressed twice makes one member. */
  byTokenHash(tokenHash: string): Promise<InvitationEntity | null> {
    const query = this.db.manager.createQueryBuilder(InvitationEntity, 'i').where('i.tokenHash = :tokenHash', { tokenHash });
    return (this.db.inTransaction ? query.setLock('pessimistic_write') : query).getOne();
  }
  async mark(id: string, change: Pick<Partial<InvitationEntity>, 'acceptedAt' | 'withdrawnAt'>): Promise<void> {
    await this.db.manager.update(InvitationEntity, { id, acceptedAt: IsNull(), withdrawnAt: IsNull() }, change);
  }
  page(networkId: string, after: (string | number)[] | null, limit: number): Promise<InvitationEntity[]> {
    const query = this.db.manager.createQueryBuilder(InvitationEntity, 'i').where('i.networkId = :networkId AND i.acceptedAt IS NULL', { networkId });
    if (after) query.andWhere('(i.sentAt, i.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('i.sentAt', 'DESC').addOrderBy('i.id', 'DESC').limit(limit + 1).getMany();
  }
}
