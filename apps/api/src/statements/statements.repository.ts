import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { StatementEntity, StatementRunEntity } from './statement.entity.js';

type Place = (string | number)[] | null;

@Injectable()
export class StatementsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async addRun(run: StatementRunEntity): Promise<void> {
    await this.db.manager.insert(StatementRunEntity, run);
  }
  runs(networkId: string): Promise<StatementRunEntity[]> {
    return this.db.manager.find(StatementRunEntity, { where: { networkId }, order: { startedAt: 'DESC', id: 'DESC' }, take: 50 });
  }
  run(networkId: string, id: string): Promise<StatementRunEntity | null> {
    return this.db.manager.findOneBy(StatementRunEntity, { networkId, id });
  }
  lockRun(id: string): Promise<StatementRunEntity | null> {
    return this.db.manager.findOne(StatementRunEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  async changeRun(id: string, change: Partial<StatementRunEntity>): Promise<void> {
    await this.db.manager.update(StatementRunEntity, { id }, change);
  }

  /** False when the member has their statement of this run. */
  async add(statement: StatementEntity): Promise<boolean> {
    const added = await this.db.manager.createQueryBuilder().insert().into(StatementEntity).values(statement as never).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }
  async change(id: string, change: Partial<StatementEntity>): Promise<void> {
    await this.db.manager.update(StatementEntity, { id }, change as never);
  }
  byId(networkId: string, id: string): Promise<StatementEntity | null> {
    return this.db.manager.findOneBy(StatementEntity, { networkId, id });
  }
  lock(networkId: string, id: string): Promise<StatementEntity | null> {
    return this.db.manager.findOne(StatementEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  byCode(code: string): Promise<StatementEntity | null> {
    return this.db.manager.findOneBy(StatementEntity, { code });
  }
  page(scope: { networkId: string; memberId?: string }, after: Place, limit: number): Promise<StatementEntity[]> {
    const query = this.db.manager.createQueryBuilder(StatementEntity, 's').where('s.networkId = :networkId', { networkId: scope.networkId });
    if (scope.memberId) query.andWhere('s.memberId = :memberId', { memberId: scope.memberId });
    if (after) query.andWhere('(s.issuedAt, s.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('s.issuedAt', 'DESC').addOrderBy('s.id', 'DESC').limit(limit + 1).getMany();
  }
  /** For the ledger, a thousand at a time. */
  async *all(networkId: string): AsyncGenerator<StatementEntity> {
    for (let after: Place = null; ; ) {
      const rows = await this.page({ networkId }, after, 1_000);
      yield* rows.slice(0, 1_000);
      const last = rows[999];
      if (rows.length <= 1_000 || !last) return;
      after = [last.issuedAt.toISOString(), last.id];
    }
  }
}
