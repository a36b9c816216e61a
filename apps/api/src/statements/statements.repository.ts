import { Inject, Injectable } from '@nestjs/common';
import type { StatementRun } from '@without-walls/contracts';
import { IsNull } from 'typeorm';
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
    return this.db.manager.find(StatementRunEntity, { where: { networkId, memberId: IsNull() }, order: { startedAt: 'DESC', id: 'DESC' }, take: 50 });
  }
  run(networkId: string, id: string): Promise<StatementRunEntity | null> {
    return this.db.manager.findOneBy(StatementRunEntity, { networkId, id });
  }
  runById(id: string): Promise<StatementRunEntity | null> {
    return this.db.manager.findOneBy(StatementRunEntity, { id });
  }
  lockRun(id: string): Promise<StatementRunEntity | null> {
    return this.db.manager.findOne(StatementRunEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  async changeRun(id: string, change: Partial<StatementRunEntity>): Promise<void> {
    await this.db.manager.update(StatementRunEntity, { id }, change);
  }

  /** One at a time for the statements of a scheme until the transaction ends, so that two orders see each other's. */
  async hold(networkId: string, scheme: string): Promise<void> {
    await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 31))', [`${networkId} ${scheme}`]);
  }
  /** Valid statements of these members and a scheme for any part of a time, held for a change. */
  overlapping(networkId: string, scheme: StatementRun['scheme'], { from, to }: { from: string; to: string }, memberIds: string[]): Promise<(StatementEntity & { run: StatementRunEntity })[]> {
    return this.db.manager.createQueryBuilder(StatementEntity, 's').innerJoinAndMapOne('s.run', StatementRunEntity, 'r', 'r.id = s.runId').setLock('pessimistic_write', undefined, ['s'])
      .where("s.networkId = :networkId AND s.state = 'valid' AND s.memberId = ANY(:memberIds)", { networkId, memberIds }).andWhere('r.scheme = :scheme AND r.periodFrom <= :to AND r.periodTo >= :from', { scheme, from, to })
      .getMany() as Promise<(StatementEntity & { run: StatementRunEntity })[]>;
  }
  /** Valid statements for any part of a time, a person after the other, some at a time. */
  async *valid(networkId: string, { from, to }: { from: string; to: string }): AsyncGenerator<StatementEntity> {
    for (let after: StatementEntity | null = null; ; ) {
      const query = this.db.manager.createQueryBuilder(StatementEntity, 's').innerJoin(StatementRunEntity, 'r', 'r.id = s.runId').where("s.networkId = :networkId AND s.state = 'valid' AND r.periodFrom <= :to AND r.periodTo >= :from", { networkId, from, to });
      if (after) query.andWhere('(s.memberId, s.id) > (:memberId, :id)', { memberId: after.memberId, id: after.id });
      const rows: StatementEntity[] = await query.orderBy('s.memberId').addOrderBy('s.id').limit(500).getMany();
      yield* rows;
      if (rows.length < 500) return;
      after = rows.at(-1)!;
    }
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
  async codeOf(id: string): Promise<string | null> {
    return (await this.db.manager.findOne(StatementEntity, { where: { id }, select: { id: true, code: true } }))?.code ?? null;
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
  /** For the ledger, the newest first, a thousand at a time. */
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
