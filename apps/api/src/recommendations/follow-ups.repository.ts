import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { FollowUpEntity } from './letter.entity.js';

@Injectable()
export class FollowUpsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  of(letterId: string): Promise<FollowUpEntity[]> {
    return this.db.manager.find(FollowUpEntity, { where: { letterId }, order: { dueAt: 'ASC', recommendationId: 'ASC' } });
  }
  lock(networkId: string, id: string): Promise<FollowUpEntity | null> {
    return this.db.manager.findOne(FollowUpEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  anywhere(id: string): Promise<FollowUpEntity | null> {
    return this.db.manager.findOneBy(FollowUpEntity, { id });
  }
  async add(followUps: FollowUpEntity[]): Promise<void> {
    await this.db.manager.insert(FollowUpEntity, followUps);
  }
  async change(id: string, change: Partial<FollowUpEntity>): Promise<void> {
    await this.db.manager.update(FollowUpEntity, { id }, change);
  }
  /** The earliest day on which something of this letter is still to be answered. */
  async nextDue(letterId: string): Promise<Date | null> {
    const [row] = await this.db.query<{ due: Date | null }>("SELECT min(due_at) AS due FROM follow_ups WHERE letter_id = $1 AND state = 'due'", [letterId]);
    return row?.due ?? null;
  }
  /** Due and open questions put to a presenter, longest due first. */
  owed(networkId: string, presenterId: string, now: Date, limit: number): Promise<FollowUpEntity[]> {
    return this.db.manager.createQueryBuilder(FollowUpEntity, 'f').where("f.networkId = :networkId AND f.presenterId = :presenterId AND f.state = 'due' AND f.dueAt <= :now", { networkId, presenterId, now }).orderBy('f.dueAt').addOrderBy('f.id').limit(limit).getMany();
  }

  /** Takes what is due and was not given to the queue lately: one row for each letter and day. Safe in several processes. */
  async claimDue(now: Date, again: Date, limit: number): Promise<string[]> {
    const [rows] = (await this.db.query(
      `UPDATE follow_ups SET remind_queued_at = $1 WHERE id IN (
         SELECT id FROM follow_ups WHERE state = 'due' AND due_at <= $1 AND reminded_at IS NULL AND (remind_queued_at IS NULL OR remind_queued_at < $2) ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id, letter_id, checkpoint`,
      [now, again, limit],
    )) as unknown as [{ id: string; letter_id: string; checkpoint: string }[], number];
    return [...new Map(rows.map((row) => [`${row.letter_id} ${row.checkpoint}`, row.id])).values()];
  }
  /** Marks all open questions of a letter and day as reminded of. False when they were. */
  async claimReminder(letterId: string, checkpoint: string, now: Date): Promise<boolean> {
    const [rows] = (await this.db.query("UPDATE follow_ups SET reminded_at = $3 WHERE letter_id = $1 AND checkpoint = $2 AND state = 'due' AND reminded_at IS NULL RETURNING id", [letterId, checkpoint, now])) as unknown as [unknown[], number];
    return rows.length > 0;
  }
}
