import { Inject, Injectable } from '@nestjs/common';
import type { CaseState } from '@without-walls/contracts';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { CaseEntity } from './case.entity.js';

export interface CaseScope {
  memberId: string;
  /** States in which the member may see cases of others. */
  states: readonly CaseState[];
}
export interface CaseFilter {
  state?: CaseState | undefined;
  mine?: boolean | undefined;
  /** Beginning of a code, as it is stored. */
  code?: string | undefined;
}
type Cursor = (string | number)[] | null;

/** Rows of cases. Every method takes the network, so that no other tenant's row can come out. */
@Injectable()
export class CasesRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** False when the code is taken in this network. */
  async add(row: CaseEntity): Promise<boolean> {
    const added = await this.db.manager.createQueryBuilder().insert().into(CaseEntity).values(row).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }
  async change(id: string, change: Partial<CaseEntity>): Promise<void> {
    await this.db.manager.update(CaseEntity, { id }, change as never);
  }
  byId(networkId: string, id: string): Promise<CaseEntity | null> {
    return this.db.manager.findOneBy(CaseEntity, { networkId, id });
  }
  /** The row, held until the transaction ends. */
  lock(networkId: string, id: string): Promise<CaseEntity | null> {
    return this.db.manager.findOne(CaseEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  byIds(networkId: string, ids: string[]): Promise<CaseEntity[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.inNetwork(networkId).andWhere('c.id IN (:...ids)', { ids }).getMany();
  }
  anywhere(id: string): Promise<CaseEntity | null> {
    return this.db.manager.findOneBy(CaseEntity, { id });
  }

  /** Newest change first. A member who sees only their own is served from the presenter's index. */
  page(networkId: string, scope: CaseScope, filter: CaseFilter, after: Cursor, limit: number): Promise<CaseEntity[]> {
    const query = this.visible(networkId, scope, filter.mine);
    if (filter.state) query.andWhere('c.state = :state', { state: filter.state });
    if (filter.code) query.andWhere('c.code >= :from AND c.code < :to', { from: filter.code, to: `${filter.code}~` });
    if (after) query.andWhere('(c.updatedAt, c.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('c.updatedAt', 'DESC').addOrderBy('c.id', 'DESC').limit(limit + 1).getMany();
  }

  /** Waiting for a second look, longest wait first; nobody's own cases. */
  queue(networkId: string, notOf: string, after: Cursor, limit: number): Promise<CaseEntity[]> {
    const query = this.inNetwork(networkId).andWhere('c.queueSince IS NOT NULL AND c.presenterId <> :notOf', { notOf });
    if (after) query.andWhere('(c.queueSince, c.id) > (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('c.queueSince').addOrderBy('c.id').limit(limit + 1).getMany();
  }

  /** Own cases in these states, longest untouched first. */
  own(networkId: string, presenterId: string, states: readonly CaseState[], limit: number): Promise<CaseEntity[]> {
    return this.inNetwork(networkId).andWhere('c.presenterId = :presenterId AND c.state IN (:...states)', { presenterId, states }).orderBy('c.updatedAt').addOrderBy('c.id').limit(limit).getMany();
  }

  /** Decided for discussion and without a place on an agenda, longest wait first. */
  withoutSession(networkId: string, limit: number): Promise<CaseEntity[]> {
    return this.inNetwork(networkId).andWhere("c.state = 'released' AND c.triageOutcome = 'discuss'").orderBy('c.submittedAt').addOrderBy('c.id').limit(limit).getMany();
  }

  async askedAbout(networkId: string, since: Date, presenterId: string | null): Promise<Map<string, number>> {
    const rows = await this.db.query<{ kind: string; cases: number }>('SELECT kind, count(*)::int AS cases FROM cases c, unnest(c.question_kinds) AS kind WHERE c.network_id = $1 AND c.submitted_at >= $2 AND ($3::uuid IS NULL OR c.presenter_id = $3) GROUP BY kind', [networkId, since, presenterId]);
    return new Map(rows.map((row) => [row.kind, row.cases]));
  }

  bySession(networkId: string, sessionId: string): Promise<CaseEntity[]> {
    return this.inNetwork(networkId).andWhere('c.sessionId = :sessionId', { sessionId }).setLock('pessimistic_write').orderBy('c.id').getMany();
  }

  private inNetwork(networkId: string): SelectQueryBuilder<CaseEntity> {
    return this.db.manager.createQueryBuilder(CaseEntity, 'c').where('c.networkId = :networkId', { networkId });
  }

  private visible(networkId: string, scope: CaseScope, mine: boolean | undefined): SelectQueryBuilder<CaseEntity> {
    const query = this.inNetwork(networkId);
    const { memberId, states } = scope;
    if (mine === true || (states.length === 0 && mine === undefined)) return query.andWhere('c.presenterId = :memberId', { memberId });
    if (mine === false) return query.andWhere(states.length > 0 ? 'c.presenterId <> :memberId AND c.state IN (:...states)' : 'false', { memberId, states });
    return query.andWhere('(c.presenterId = :memberId OR c.state IN (:...states))', { memberId, states });
  }
}
