import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { type AgendaItemEntity, PresenterSwapEntity } from './session.entity.js';

/** A case on the agenda of a coming session, with whoever presents it. */
export interface Presentation {
  itemId: string;
  caseId: string;
  code: string;
  presenterId: string;
  state: AgendaItemEntity['presenterState'];
  remindedDays: number | null;
  networkId: string;
  sessionId: string;
  kind: 'mdt' | 'echo';
  title: string;
  startsAt: Date;
  timeZone: string;
}
export interface OpenSession {
  id: string;
  kind: 'mdt' | 'echo';
  networkId: string;
  title: string;
  startsAt: Date;
  minutes: number;
  used: number;
}

const most = 200;
const columns = `a.id AS "itemId", a.case_id AS "caseId", c.code, c.presenter_id AS "presenterId", a.presenter_state AS state, a.reminded_days AS "remindedDays",
  s.network_id AS "networkId", s.id AS "sessionId", s.kind, s.title, s.starts_at AS "startsAt", s.time_zone AS "timeZone"`;
const from = 'FROM sessions s JOIN agenda_items a ON a.session_id = s.id JOIN cases c ON c.id = a.case_id';

/** Who presents what, and when; only sessions that are planned and still to come. */
@Injectable()
export class PresentingRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  coming(networkId: string, now: Date): Promise<Presentation[]> {
    return this.db.query(`SELECT ${columns} ${from} WHERE s.network_id = $1 AND s.state = 'planned' AND s.starts_at > $2 ORDER BY s.starts_at, a.position LIMIT ${most}`, [networkId, now]);
  }
  /** By item; held until the transaction ends. */
  async hold(networkId: string, itemId: string, now: Date): Promise<Presentation | null> {
    const [row] = await this.db.query<Presentation>(`SELECT ${columns} ${from} WHERE a.id = $2 AND s.network_id = $1 AND s.state = 'planned' AND s.starts_at > $3 FOR UPDATE OF a`, [networkId, itemId, now]);
    return row ?? null;
  }
  async byItem(itemId: string): Promise<Presentation | null> {
    const [row] = await this.db.query<Presentation>(`SELECT ${columns} ${from} WHERE a.id = $1`, [itemId]);
    return row ?? null;
  }
  /** Of all networks, for the reminders. */
  within(now: Date, until: Date): Promise<Presentation[]> {
    return this.db.query(`SELECT ${columns} ${from} WHERE s.state = 'planned' AND s.starts_at > $1 AND s.starts_at <= $2 AND a.presenter_state IN ('asked', 'confirmed') ORDER BY s.starts_at, a.id LIMIT 1000`, [now, until]);
  }
  /** Marks a reminder as sent; false when another run was faster. */
  async claimReminder(itemId: string, mark: number): Promise<boolean> {
    const [rows] = (await this.db.query('UPDATE agenda_items SET reminded_days = $2 WHERE id = $1 AND (reminded_days IS NULL OR reminded_days > $2) RETURNING id', [itemId, mark])) as unknown as [unknown[], number];
    return rows.length > 0;
  }
  /** Planned sessions to come with the minutes that their agenda uses. */
  sessions(networkId: string, now: Date): Promise<OpenSession[]> {
    return this.db.query(
      `SELECT s.id, s.kind, s.network_id AS "networkId", s.title, s.starts_at AS "startsAt", s.minutes, coalesce(sum(a.minutes), 0)::int AS used FROM sessions s LEFT JOIN agenda_items a ON a.session_id = s.id
       WHERE s.network_id = $1 AND s.state = 'planned' AND s.starts_at > $2 GROUP BY s.id ORDER BY s.starts_at LIMIT 12`,
      [networkId, now],
    );
  }

  /** Swaps that are asked for or were refused, of these items. */
  swapsOf(itemIds: string[]): Promise<PresenterSwapEntity[]> {
    if (itemIds.length === 0) return Promise.resolve([]);
    return this.db.manager.find(PresenterSwapEntity, { where: [{ fromItemId: In(itemIds), state: In(['asked', 'refused']) }, { toItemId: In(itemIds), state: 'asked' }], order: { at: 'ASC' } });
  }
  lockSwap(networkId: string, id: string): Promise<PresenterSwapEntity | null> {
    return this.db.manager.findOne(PresenterSwapEntity, { where: { networkId, id }, lock: { mode: 'pessimistic_write' } });
  }
  async addSwap(swap: PresenterSwapEntity): Promise<void> {
    await this.db.manager.insert(PresenterSwapEntity, swap);
  }
  async changeSwap(id: string, change: Partial<PresenterSwapEntity>): Promise<void> {
    await this.db.manager.update(PresenterSwapEntity, { id }, change);
  }
  /** What was asked about an item whose place changed is no longer asked. */
  async forgetSwaps(itemIds: string[]): Promise<void> {
    await this.db.query("UPDATE presenter_swaps SET state = 'refused' WHERE state = 'asked' AND (from_item_id = ANY($1::uuid[]) OR to_item_id = ANY($1::uuid[]))", [itemIds]);
  }
}
