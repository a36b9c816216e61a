import { Inject, Injectable } from '@nestjs/common';
import type { SheetRow } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import { In } from 'typeorm';
import { AttendanceEntity, MadeUpEntity, SheetEntity } from './attendance.entity.js';

export type SheetCounts = Pick<SheetRow, 'people' | 'met' | 'contested'>;
/** `minutes` count in hours; `met`: it counts as its lecture too. */
export interface Credited {
  memberId: string;
  lectureId: string | null;
  title: string | null;
  met: boolean;
  at: Date;
  minutes: number;
  how: AttendanceEntity['how'];
  lectureVersion: number;
}
/** Counts in hours: minutes of the teaching, whether or not they were enough of the lecture. */
const counts = '(a.met OR a.credit_minutes > 0) AND a.locked';

export type TopicCredit = Pick<Credited, 'at' | 'minutes' | 'how' | 'lectureVersion'> & { lectureId: string };

@Injectable()
export class AttendanceRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** False when this lecture has its sheet for the occasion already. */
  async add(sheet: SheetEntity): Promise<boolean> {
    const added = await this.db.manager.createQueryBuilder().insert().into(SheetEntity).values(sheet).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }
  /** Of these sessions and slots, those that have a sheet. */
  async occasionsOf(ids: string[]): Promise<Set<string>> {
    const rows = ids.length === 0 ? [] : await this.db.query<{ id: string }>('SELECT DISTINCT occasion_id AS id FROM attendance_sheets WHERE occasion_id = ANY($1::uuid[])', [ids]);
    return new Set(rows.map((row) => row.id));
  }
  /** Whether a session or slot has a sheet already. */
  hasOf(networkId: string, ids: string[]): Promise<boolean> {
    return this.db.manager.existsBy(SheetEntity, [{ networkId, occasionId: In(ids) }, { networkId, sessionId: In(ids) }]);
  }
  /** The sheets of a session, in the order of its lectures. */
  ofSession(networkId: string, sessionId: string): Promise<SheetEntity[]> {
    return this.db.manager.find(SheetEntity, { where: [{ networkId, occasionId: sessionId }, { networkId, sessionId }], order: { windowFrom: 'ASC' } });
  }
  byId(networkId: string, id: string): Promise<SheetEntity | null> {
    return this.db.manager.findOneBy(SheetEntity, { networkId, id });
  }
  lock(networkId: string, id: string): Promise<SheetEntity | null> {
    return this.db.manager.findOne(SheetEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  async change(id: string, change: Partial<SheetEntity>): Promise<void> {
    await this.db.manager.update(SheetEntity, { id }, change);
  }
  async page(networkId: string, after: (string | number)[] | null, limit: number): Promise<SheetEntity[]> {
    const query = this.db.manager.createQueryBuilder(SheetEntity, 's').where('s.networkId = :networkId', { networkId });
    if (after) query.andWhere('(s.windowFrom, s.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('s.windowFrom', 'DESC').addOrderBy('s.id', 'DESC').limit(limit + 1).getMany();
  }
  async counts(ids: string[]): Promise<Map<string, SheetCounts>> {
    const rows = await this.db.query<SheetCounts & { id: string }>("SELECT sheet_id AS id, count(*)::int AS people, count(*) FILTER (WHERE met)::int AS met, count(*) FILTER (WHERE contested IS NOT NULL)::int AS contested FROM attendances WHERE sheet_id = ANY($1) GROUP BY sheet_id", [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  rows(sheetId: string): Promise<AttendanceEntity[]> {
    return this.db.manager.find(AttendanceEntity, { where: { sheetId }, order: { memberId: 'ASC' } });
  }
  row(sheetId: string, memberId: string): Promise<AttendanceEntity | null> {
    return this.db.manager.findOneBy(AttendanceEntity, { sheetId, memberId });
  }
  async put(rows: AttendanceEntity[]): Promise<void> {
    if (rows.length > 0) await this.db.manager.upsert(AttendanceEntity, rows as never, ['sheetId', 'memberId']);
  }
  async setLocked(sheetId: string, locked: boolean): Promise<void> {
    await this.db.manager.update(AttendanceEntity, { sheetId }, { locked });
  }
  /** A member's own rows, the newest first, on their index. */
  async mine(networkId: string, memberId: string, after: (string | number)[] | null, limit: number): Promise<(AttendanceEntity & { sheet: SheetEntity })[]> {
    const query = this.db.manager.createQueryBuilder(AttendanceEntity, 'a').innerJoinAndMapOne('a.sheet', SheetEntity, 's', 's.id = a.sheetId').where('a.networkId = :networkId AND a.memberId = :memberId', { networkId, memberId });
    if (after) query.andWhere('(a.at, a.sheetId) < (:at, :id)', { at: after[0], id: after[1] });
    return (await query.orderBy('a.at', 'DESC').addOrderBy('a.sheetId', 'DESC').limit(limit + 1).getMany()) as (AttendanceEntity & { sheet: SheetEntity })[];
  }
  /** False when it counts already. */
  async addMadeUp(row: MadeUpEntity): Promise<boolean> {
    const added = await this.db.manager.createQueryBuilder().insert().into(MadeUpEntity).values(row).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }
  /** What counts for the topics of one member: locked and enough of the lecture, or made up; on their index. */
  credits(networkId: string, memberId: string): Promise<TopicCredit[]> {
    return this.db.query<TopicCredit>(
      `SELECT a.lecture_id AS "lectureId", a.at, a.credit_minutes AS minutes, a.how, s.lecture_version AS "lectureVersion" FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id
       WHERE a.network_id = $1 AND a.member_id = $2 AND a.met AND a.locked AND a.lecture_id IS NOT NULL
       UNION ALL SELECT lecture_id, at, minutes, 'make-up', lecture_version FROM made_up_lectures WHERE network_id = $1 AND member_id = $2 ORDER BY at`,
      [networkId, memberId],
    );
  }
  creditsOfSheet(sheetId: string): Promise<{ memberId: string; minutes: number }[]> {
    return this.db.query('SELECT member_id AS "memberId", credit_minutes AS minutes FROM attendances WHERE sheet_id = $1 AND met AND locked ORDER BY member_id', [sheetId]);
  }
  async creditedBetween(networkId: string, from: Date, to: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT a.member_id AS id FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id WHERE s.network_id = $1 AND s.window_from >= $2 AND s.window_from < $3 AND ${counts}
       UNION SELECT member_id FROM made_up_lectures WHERE network_id = $1 AND at >= $2 AND at < $3 ORDER BY id`,
      [networkId, from, to],
    );
    return rows.map((row) => row.id);
  }
  creditsBetween(networkId: string, from: Date, to: Date, memberIds: string[]): Promise<Credited[]> {
    return this.db.query<Credited>(
      `SELECT a.member_id AS "memberId", a.lecture_id AS "lectureId", s.title, a.met, a.at, a.credit_minutes AS minutes, a.how, s.lecture_version AS "lectureVersion" FROM attendances a JOIN attendance_sheets s ON s.id = a.sheet_id
       WHERE s.network_id = $1 AND s.window_from >= $2 AND s.window_from < $3 AND a.member_id = ANY($4::uuid[]) AND ${counts}
       UNION ALL SELECT member_id, lecture_id, NULL, true, at, minutes, 'make-up', lecture_version FROM made_up_lectures WHERE network_id = $1 AND at >= $2 AND at < $3 AND member_id = ANY($4::uuid[]) ORDER BY "memberId", at`,
      [networkId, from, to, memberIds],
    );
  }
}
