import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { ExtraWishEntity, MakeUpEntity, QuizTryEntity } from './make-up.entity.js';

/** Tries at quizzes, make-ups and wishes for an extra day. */
@Injectable()
export class MakeUpsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Finished tries of a member at a lecture, the newest first. */
  tries(memberId: string, lectureId: string): Promise<QuizTryEntity[]> {
    return this.db.manager.find(QuizTryEntity, { where: { memberId, lectureId, finishedAt: Not(IsNull()) }, order: { startedAt: 'DESC' }, take: 200 });
  }
  openTry(memberId: string, lectureId: string): Promise<QuizTryEntity | null> {
    return this.db.manager.findOneBy(QuizTryEntity, { memberId, lectureId, finishedAt: IsNull() });
  }
  lockTry(memberId: string, id: string): Promise<QuizTryEntity | null> {
    return this.db.manager.findOne(QuizTryEntity, { where: { id, memberId }, lock: { mode: 'pessimistic_write' } });
  }
  /** Nothing when one is open already. */
  async addTry(row: QuizTryEntity): Promise<void> {
    await this.db.manager.createQueryBuilder().insert().into(QuizTryEntity).values(row as never).orIgnore().execute();
  }
  async changeTry(id: string, change: Partial<QuizTryEntity>): Promise<void> {
    await this.db.manager.update(QuizTryEntity, { id }, change as never);
  }
  async removeTry(id: string): Promise<void> {
    await this.db.manager.delete(QuizTryEntity, { id });
  }

  /** One at a time for a member and a lecture until the transaction ends: there may be no row yet to lock. */
  async hold(memberId: string, lectureId: string): Promise<void> {
    await this.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 41))', [`${memberId} ${lectureId}`]);
  }
  latest(memberId: string, lectureId: string): Promise<MakeUpEntity | null> {
    return this.db.manager.findOne(MakeUpEntity, { where: { memberId, lectureId }, order: { at: 'DESC' } });
  }
  lock(networkId: string, id: string): Promise<MakeUpEntity | null> {
    return this.db.manager.findOne(MakeUpEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  async put(row: MakeUpEntity): Promise<void> {
    await this.db.manager.upsert(MakeUpEntity, row as never, ['id']);
  }
  waiting(networkId: string, after: [string, string] | null, limit: number): Promise<MakeUpEntity[]> {
    const query = this.db.manager.createQueryBuilder(MakeUpEntity, 'm').where("m.networkId = :networkId AND m.state = 'waiting'", { networkId });
    if (after) query.andWhere('(m.at, m.id) > (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('m.at', 'ASC').addOrderBy('m.id', 'ASC').limit(limit + 1).getMany();
  }

  wishes(memberId: string, lectureId: string): Promise<boolean> {
    return this.db.manager.existsBy(ExtraWishEntity, { memberId, lectureId });
  }
  async wish(row: ExtraWishEntity): Promise<void> {
    await this.db.manager.createQueryBuilder().insert().into(ExtraWishEntity).values(row).orIgnore().execute();
  }
  async unwish(memberId: string, lectureId: string): Promise<void> {
    await this.db.manager.delete(ExtraWishEntity, { memberId, lectureId });
  }
  /** A wish ends by itself when the lecture was heard after it. */
  wishedFor(networkId: string): Promise<{ lectureId: string; people: number }[]> {
    return this.db.query(
      `SELECT w.lecture_id AS "lectureId", count(*)::int AS people FROM extra_wishes w WHERE w.network_id = $1
         AND NOT EXISTS (SELECT 1 FROM attendances a WHERE a.network_id = $1 AND a.member_id = w.member_id AND a.lecture_id = w.lecture_id AND a.met AND a.at > w.at)
       GROUP BY w.lecture_id ORDER BY people DESC, w.lecture_id LIMIT 100`,
      [networkId],
    );
  }
}
