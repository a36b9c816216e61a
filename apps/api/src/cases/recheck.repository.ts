import { Inject, Injectable } from '@nestjs/common';
import { hubStates } from '@without-walls/domain';
import { In, IsNull, LessThan, MoreThan } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { CaseEntity } from './case.entity.js';
import { RecheckEntity } from './recheck.entity.js';

const released = In([...hubStates]);

/** Runs of the recheck, and the cases they go through in the order of their ids. */
@Injectable()
export class RecheckRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** False when one already runs in this network. */
  async add(row: RecheckEntity): Promise<boolean> {
    const added = await this.db.manager.createQueryBuilder().insert().into(RecheckEntity).values(row).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }
  lock(id: string): Promise<RecheckEntity | null> {
    return this.db.manager.findOne(RecheckEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  async change(id: string, change: Partial<RecheckEntity>): Promise<void> {
    await this.db.manager.update(RecheckEntity, { id }, change);
  }
  running(networkId: string): Promise<RecheckEntity | null> {
    return this.db.manager.findOneBy(RecheckEntity, { networkId, finishedAt: IsNull() });
  }
  latest(networkId: string): Promise<RecheckEntity | null> {
    return this.db.manager.findOne(RecheckEntity, { where: { networkId }, order: { startedAt: 'DESC', id: 'DESC' } });
  }
  /** Runs whose worker seems to be gone. */
  left(before: Date): Promise<RecheckEntity[]> {
    return this.db.manager.findBy(RecheckEntity, { finishedAt: IsNull(), touchedAt: LessThan(before) });
  }

  count(networkId: string): Promise<number> {
    return this.db.manager.countBy(CaseEntity, { networkId, state: released });
  }
  /** The next released cases, held until the transaction ends. */
  next(networkId: string, after: string | null, limit: number): Promise<CaseEntity[]> {
    const place = after ? { id: MoreThan(after) } : {};
    return this.db.manager.find(CaseEntity, { where: { networkId, state: released, ...place }, order: { id: 'ASC' }, take: limit, lock: { mode: 'pessimistic_write' } });
  }
  /** Networks with a released case that was last checked by other rules. */
  async networksBehind(ruleset: string): Promise<string[]> {
    const rows = await this.db.query<{ network_id: string }>("SELECT DISTINCT network_id FROM cases WHERE state = ANY($1) AND check_summary->>'ruleset' IS DISTINCT FROM $2", [[...hubStates], ruleset]);
    return rows.map((row) => row.network_id);
  }
}
