import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { AgendaItemEntity, InviteeEntity, SessionEntity } from './session.entity.js';

export interface SessionListRow {
  id: string;
  cases: number;
  used: number;
  answer: InviteeEntity['answer'] | null;
}

/** Planned sessions stay among the coming ones until this long after their start: a late one is still to come. */
const lateness = "interval '12 hours'";
const coming = `(s.state = 'live' OR (s.state = 'planned' AND s.starts_at > $3::timestamptz - ${lateness}))`;

@Injectable()
export class SessionsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  byId(networkId: string, id: string): Promise<SessionEntity | null> {
    return this.db.manager.findOneBy(SessionEntity, { networkId, id });
  }

  /** For jobs, which act for nobody. */
  anywhere(id: string): Promise<SessionEntity | null> {
    return this.db.manager.findOneBy(SessionEntity, { id });
  }

  /** A member's place in a session. */
  async place(networkId: string, id: string, memberId: string): Promise<{ kind: SessionEntity['kind']; invitedAs: InviteeEntity['part'] | null } | null> {
    const [row] = await this.db.query<{ kind: SessionEntity['kind']; invitedAs: InviteeEntity['part'] | null }>('SELECT s.kind, i.part AS "invitedAs" FROM sessions s LEFT JOIN session_invitees i ON i.session_id = s.id AND i.member_id = $3 WHERE s.network_id = $1 AND s.id = $2', [networkId, id, memberId]);
    return row ?? null;
  }

  /** Takes the session's row lock: agenda and invitations change one after the other. */
  async lock(networkId: string, id: string): Promise<SessionEntity | null> {
    await this.db.query('SELECT id FROM sessions WHERE network_id = $1 AND id = $2 FOR UPDATE', [networkId, id]);
    return this.byId(networkId, id);
  }

  /** One page of a network's sessions, by time: the next first for those to come, the latest first for the past. */
  async page(networkId: string, memberId: string, list: { when: 'coming' | 'past'; now: Date; after: (string | number)[] | null; limit: number }): Promise<{ session: SessionEntity; cases: number; used: number; answer: InviteeEntity['answer'] | null }[]> {
    const [filter, order, beyond] = list.when === 'coming' ? [coming, 'ASC', '>'] : [`NOT ${coming}`, 'DESC', '<'];
    const cursor = list.after ? `AND (s.starts_at, s.id) ${beyond} ($5::timestamptz, $6::uuid)` : '';
    const rows = await this.db.query<SessionListRow>(
      `SELECT s.id, (SELECT count(*)::int FROM agenda_items a WHERE a.session_id = s.id AND a.kind = 'case') AS cases, (SELECT coalesce(sum(a.minutes), 0)::int FROM agenda_items a WHERE a.session_id = s.id) AS used, i.answer
       FROM sessions s LEFT JOIN session_invitees i ON i.session_id = s.id AND i.member_id = $2
       WHERE s.network_id = $1 AND ${filter} ${cursor} ORDER BY s.starts_at ${order}, s.id ${order} LIMIT $4`,
      [networkId, memberId, list.now, list.limit + 1, ...(list.after ?? [])],
    );
    const sessions = await this.byIds(networkId, rows.map((row) => row.id));
    return rows.flatMap((row) => {
      const session = sessions.get(row.id);
      return session ? [{ session, cases: row.cases, used: row.used, answer: row.answer }] : [];
    });
  }

  async endedOf(ids: string[]): Promise<string[]> {
    const rows = ids.length === 0 ? [] : await this.db.query<{ id: string }>("SELECT id FROM sessions WHERE id = ANY($1::uuid[]) AND state = 'ended'", [ids]);
    return rows.map((row) => row.id);
  }

  async heldBefore({ networkId, kind, startsAt }: SessionEntity): Promise<Date | null> {
    const [row] = await this.db.query<{ at: Date }>("SELECT coalesce(ended_at, starts_at) AS at FROM sessions WHERE network_id = $1 AND kind = $2 AND state = 'ended' AND starts_at < $3 ORDER BY starts_at DESC LIMIT 1", [networkId, kind, startsAt]);
    return row?.at ?? null;
  }

  async byIds(networkId: string, ids: string[]): Promise<Map<string, SessionEntity>> {
    if (ids.length === 0) return new Map();
    const sessions = await this.db.manager.createQueryBuilder(SessionEntity, 's').where('s.networkId = :networkId AND s.id = ANY(:ids)', { networkId, ids }).getMany();
    return new Map(sessions.map((session) => [session.id, session]));
  }

  async add(session: SessionEntity): Promise<void> {
    await this.db.manager.insert(SessionEntity, session);
  }
  async change(id: string, change: Partial<SessionEntity>): Promise<void> {
    await this.db.manager.update(SessionEntity, { id }, change);
  }

  async inviteeIds(sessionId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('SELECT member_id AS id FROM session_invitees WHERE session_id = $1', [sessionId]);
    return rows.map((row) => row.id);
  }

  items(sessionId: string): Promise<AgendaItemEntity[]> {
    return this.db.manager.find(AgendaItemEntity, { where: { sessionId }, order: { position: 'ASC', id: 'ASC' } });
  }
  /** Planned sessions that have this case on their agenda. */
  async plannedWith(networkId: string, caseId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>("SELECT DISTINCT s.id FROM agenda_items a JOIN sessions s ON s.id = a.session_id WHERE a.case_id = $2 AND s.network_id = $1 AND s.state = 'planned' ORDER BY s.id", [networkId, caseId]);
    return rows.map((row) => row.id);
  }
  async addItem(item: AgendaItemEntity): Promise<void> {
    await this.db.manager.insert(AgendaItemEntity, item);
  }
  async changeItem(id: string, change: Partial<AgendaItemEntity>): Promise<void> {
    await this.db.manager.update(AgendaItemEntity, { id }, change);
  }
  async removeItem(id: string): Promise<void> {
    await this.db.manager.delete(AgendaItemEntity, { id });
  }
  /** Numbers the items in this order from 0. */
  async reorder(ids: string[]): Promise<void> {
    await this.db.query('UPDATE agenda_items a SET position = o.position - 1 FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, position) WHERE a.id = o.id', [ids]);
  }
}
