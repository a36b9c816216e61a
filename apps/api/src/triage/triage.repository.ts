import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { TriageItemEntity, TriageOpinionEntity } from './triage.entity.js';

/** Items of the weekly list and the opinions on them. */
@Injectable()
export class TriageRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async add(item: TriageItemEntity): Promise<void> {
    await this.db.manager.insert(TriageItemEntity, item);
  }
  async change(id: string, change: Partial<TriageItemEntity>): Promise<void> {
    await this.db.manager.update(TriageItemEntity, { id }, change);
  }
  byId(networkId: string, id: string): Promise<TriageItemEntity | null> {
    return this.db.manager.findOneBy(TriageItemEntity, { networkId, id });
  }
  lock(networkId: string, id: string): Promise<TriageItemEntity | null> {
    return this.db.manager.findOne(TriageItemEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** All that waits for a decision. Bounded by what a team decides in a week, not by how long the network exists. */
  undecided(networkId: string): Promise<TriageItemEntity[]> {
    return this.db.manager.createQueryBuilder(TriageItemEntity, 't').where('t.networkId = :networkId AND t.openSince IS NOT NULL', { networkId }).orderBy('t.openSince').addOrderBy('t.id').getMany();
  }

  /** Newest decision first. */
  decided(networkId: string, after: (string | number)[] | null, limit: number): Promise<TriageItemEntity[]> {
    const query = this.db.manager.createQueryBuilder(TriageItemEntity, 't').where('t.networkId = :networkId AND t.decidedAt IS NOT NULL', { networkId });
    if (after) query.andWhere('(t.decidedAt, t.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('t.decidedAt', 'DESC').addOrderBy('t.id', 'DESC').limit(limit + 1).getMany();
  }

  /** Takes what is undecided about a case off the list. Answers with the ids of what was there. */
  async takeOff(caseId: string): Promise<string[]> {
    const items = await this.db.manager.createQueryBuilder(TriageItemEntity, 't').where('t.caseId = :caseId AND t.openSince IS NOT NULL', { caseId }).getMany();
    for (const item of items) await this.change(item.id, { openSince: null, version: item.version + 1 });
    return items.map((item) => item.id);
  }

  async saveOpinion(opinion: TriageOpinionEntity): Promise<void> {
    await this.db.manager.upsert(TriageOpinionEntity, opinion, ['itemId', 'memberId']);
  }
  opinions(itemIds: string[]): Promise<TriageOpinionEntity[]> {
    if (itemIds.length === 0) return Promise.resolve([]);
    return this.db.manager.find(TriageOpinionEntity, { where: { itemId: In(itemIds) }, order: { at: 'ASC', memberId: 'ASC' } });
  }
}
