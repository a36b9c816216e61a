import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { InvitationListEntity, JoinRequestEntity } from './join-request.entity.js';
import { NetworkEntity, SiteEntity } from './network.entity.js';

/** Requests to join and lists of people to invite. */
@Injectable()
export class JoiningRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  networkBySlug(slug: string): Promise<NetworkEntity | null> {
    return this.db.manager.findOneBy(NetworkEntity, { slug });
  }
  sites(networkId: string): Promise<SiteEntity[]> {
    return this.db.manager.find(SiteEntity, { where: { networkId }, order: { name: 'ASC' }, take: 500 });
  }
  byTokenHash(tokenHash: string): Promise<JoinRequestEntity | null> {
    const query = this.db.manager.createQueryBuilder(JoinRequestEntity, 'r').where('r.tokenHash = :tokenHash', { tokenHash });
    return (this.db.inTransaction ? query.setLock('pessimistic_write') : query).getOne();
  }
  lock(networkId: string, id: string): Promise<JoinRequestEntity | null> {
    return this.db.manager.findOne(JoinRequestEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  /** A request of this address that nobody has decided. */
  openOf(networkId: string, email: string): Promise<JoinRequestEntity | null> {
    return this.db.manager.findOne(JoinRequestEntity, { where: { networkId, email, state: In(['unconfirmed', 'waiting', 'asked']) }, order: { askedAt: 'DESC' } });
  }
  async add(request: JoinRequestEntity): Promise<void> {
    await this.db.manager.insert(JoinRequestEntity, request as never);
  }
  async change(id: string, change: Partial<JoinRequestEntity>): Promise<void> {
    await this.db.manager.update(JoinRequestEntity, { id }, change as never);
  }
  /** Open ones by how long they wait; decided ones the newest first. */
  page(networkId: string, open: boolean, after: (string | number)[] | null, limit: number): Promise<JoinRequestEntity[]> {
    const query = this.db.manager.createQueryBuilder(JoinRequestEntity, 'r').where('r.networkId = :networkId AND r.state IN (:...states)', { networkId, states: open ? ['waiting', 'asked'] : ['approved', 'declined'] });
    if (after) query.andWhere(`(r.askedAt, r.id) ${open ? '>' : '<'} (:at, :id)`, { at: after[0], id: after[1] });
    return query.orderBy('r.askedAt', open ? 'ASC' : 'DESC').addOrderBy('r.id', open ? 'ASC' : 'DESC').limit(limit + 1).getMany();
  }

  /** Of these addresses, those that belong to members, and those that were invited and can still accept. */
  async known(networkId: string, emails: string[], now: Date): Promise<{ members: Set<string>; invited: Set<string> }> {
    const members = await this.db.query<{ email: string }>('SELECT a.email FROM accounts a JOIN members m ON m.account_id = a.id WHERE m.network_id = $1 AND a.email = ANY($2::text[])', [networkId, emails]);
    const invited = await this.db.query<{ email: string }>('SELECT email FROM invitations WHERE network_id = $1 AND email = ANY($2::text[]) AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $3', [networkId, emails, now]);
    return { members: new Set(members.map((row) => row.email)), invited: new Set(invited.map((row) => row.email)) };
  }
  async addList(list: InvitationListEntity): Promise<void> {
    await this.db.manager.insert(InvitationListEntity, list as never);
  }
  list(networkId: string, id: string): Promise<InvitationListEntity | null> {
    return this.db.manager.findOneBy(InvitationListEntity, { networkId, id });
  }
  lockList(id: string): Promise<InvitationListEntity | null> {
    return this.db.manager.findOne(InvitationListEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  async changeList(id: string, change: Partial<InvitationListEntity>): Promise<void> {
    await this.db.manager.update(InvitationListEntity, { id }, change as never);
  }
}
