import { Inject, Injectable } from '@nestjs/common';
import type { RoundEvent, RoundEventOf, RoundState } from '@without-walls/contracts';
import { type Part, comings } from '@without-walls/domain';
import { Database } from '../platform/database/database.js';
import { KnownProjections, changedParts } from './known-projections.js';
import { RoundEntity, RoundEventEntity } from './round.entity.js';

export interface Attended {
  id: string;
  parts: Part[];
}

@Injectable()
export class RoundsRepository {
  private readonly known = new KnownProjections();

  constructor(@Inject(Database) private readonly db: Database) {}

  byId(networkId: string, id: string): Promise<RoundEntity | null> {
    return this.current(id, networkId);
  }
  bySession(networkId: string, sessionId: string): Promise<RoundEntity | null> {
    return this.db.manager.findOneBy(RoundEntity, { networkId, sessionId });
  }
  /** The row, held until the transaction ends: commands of one round come one after the other. */
  lock(networkId: string, id: string): Promise<RoundEntity | null> {
    return this.current(id, networkId, 'FOR UPDATE');
  }
  /** For jobs and sweeps, which act for nobody. */
  lockAnywhere(id: string): Promise<RoundEntity | null> {
    return this.current(id, null, 'FOR UPDATE');
  }
  anywhere(id: string): Promise<RoundEntity | null> {
    return this.db.manager.findOneBy(RoundEntity, { id });
  }
  byRoom(livekitRoom: string): Promise<RoundEntity | null> {
    return this.db.manager.findOneBy(RoundEntity, { livekitRoom });
  }
  async add(round: RoundEntity): Promise<void> {
    await this.db.manager.insert(RoundEntity, round as never);
  }
  async change(id: string, change: Partial<RoundEntity>): Promise<void> {
    await this.db.manager.update(RoundEntity, { id }, change as never);
  }

  /** Writes a held round as it now stands, where its projection was `before`: of that only what differs. */
  async write({ id, projection, ...columns }: RoundEntity, before: RoundState): Promise<void> {
    const changed = changedParts(before, projection);
    const written = await this.db.manager.createQueryBuilder().update(RoundEntity)
      .set({ ...columns, projection: changed ? () => 'projection || CAST(:changed AS jsonb)' : projection } as never)
      .setParameter('changed', JSON.stringify(changed)).where({ id }).returning('xmin::text AS version').execute();
    this.known.keep(id, (written.raw as { version: string }[])[0]!.version, projection);
  }

  async append(events: RoundEvent[]): Promise<void> {
    await this.db.manager.insert(RoundEventEntity, events.map(({ at, ...event }) => ({ ...event, at: new Date(at) })) as never);
  }
  /** Events after a sequence number, at most `limit`. */
  since(roundId: string, seq: number, limit: number): Promise<RoundEventEntity[]> {
    return this.db.manager.createQueryBuilder(RoundEventEntity, 'e').where('e.roundId = :roundId AND e.seq > :seq', { roundId, seq }).orderBy('e.seq').limit(limit).getMany();
  }
  /** The last sequence number of a command that had its effect already; null for a new one. */
  async seqOfCommand(roundId: string, commandId: string): Promise<number | null> {
    const [row] = await this.db.query<{ seq: number | null }>('SELECT max(seq) AS seq FROM round_events WHERE round_id = $1 AND (command_id = $2 OR command_id LIKE $3)', [roundId, commandId, `${commandId}#%`]);
    return row?.seq ?? null;
  }
  /** How a member went the last time: the command that made them leave, and when. */
  async lastLeft(roundId: string, memberId: string): Promise<{ commandId: string; at: Date } | null> {
    const [row] = await this.db.query<{ command_id: string; at: Date }>("SELECT command_id, at FROM round_events WHERE round_id = $1 AND type = 'member.left' AND payload->>'memberId' = $2 ORDER BY seq DESC LIMIT 1", [roundId, memberId]);
    return row ? { commandId: row.command_id, at: row.at } : null;
  }
  /** Who came, who went and what was on, in order. */
  async comings(roundId: string): Promise<{ type: string; payload: unknown }[]> {
    return this.db.query('SELECT type, payload FROM round_events WHERE round_id = $1 AND type = ANY($2) ORDER BY seq', [roundId, [...comings]]);
  }
  /** As whom a member came in the last time. */
  async lastJoined(roundId: string, memberId: string): Promise<RoundEventOf<'member.joined'>['payload'] | null> {
    const [row] = await this.db.query<{ payload: RoundEventOf<'member.joined'>['payload'] }>("SELECT payload FROM round_events WHERE round_id = $1 AND type = 'member.joined' AND payload->'member'->>'id' = $2 ORDER BY seq DESC LIMIT 1", [roundId, memberId]);
    return row?.payload ?? null;
  }
  /** Everyone who ever came in, and as what. */
  attended(roundId: string): Promise<Attended[]> {
    return this.db.query<Attended>("SELECT payload->'member'->>'id' AS id, array_agg(DISTINCT payload->>'part') AS parts FROM round_events WHERE round_id = $1 AND type = 'member.joined' GROUP BY 1", [roundId]);
  }

  /** When a person did something in it the last time, leaving included. */
  async lastAct(roundId: string): Promise<Date> {
    const [row] = await this.db.query<{ at: Date }>('SELECT max(at) AS at FROM round_events WHERE round_id = $1 AND actor_id IS NOT NULL', [roundId]);
    return row!.at;
  }

  async timersDue(now: Date): Promise<{ id: string }[]> {
    return this.db.query("SELECT id FROM rounds WHERE timer_due_at <= $1 AND state = 'live' LIMIT 50", [now]);
  }
  async breaksDue(now: Date): Promise<{ id: string }[]> {
    return this.db.query('SELECT id FROM rounds WHERE break_due_at <= $1 LIMIT 50', [now]);
  }
  async handsDue(now: Date): Promise<{ id: string }[]> {
    return this.db.query('SELECT id FROM rounds WHERE hands_due_at <= $1 LIMIT 50', [now]);
  }
  async recordingsDue(now: Date): Promise<{ id: string }[]> {
    return this.db.query('SELECT id FROM rounds WHERE recording_due_at <= $1 LIMIT 50', [now]);
  }
  /** With the media rooms that must exist. */
  open(): Promise<{ id: string; livekitRoom: string }[]> {
    return this.db.query('SELECT id, livekit_room AS "livekitRoom" FROM rounds WHERE state IN (\'lobby\', \'live\')');
  }

  /** Reads the row; its projection only where this node does not know it. */
  private async current(id: string, networkId: string | null, hold: 'FOR UPDATE' | '' = ''): Promise<RoundEntity | null> {
    const columns = this.db.source.getMetadata(RoundEntity).columns.filter((column) => column.propertyName !== 'projection').map((column) => `${column.databaseName} AS "${column.propertyName}"`);
    const [row] = await this.db.query<Omit<RoundEntity, 'projection'> & { projection: RoundState | null; version: string }>(
      `SELECT ${columns.join(', ')}, xmin::text AS version, CASE WHEN xmin::text = $3 THEN NULL ELSE projection END AS projection FROM rounds WHERE id = $1 AND network_id = coalesce($2, network_id) ${hold}`,
      [id, networkId, this.known.versionOf(id) ?? ''],
    );
    if (!row) return null;
    const { version, ...round } = row;
    const projection = round.projection ?? this.known.of(id, version);
    // What was known when it was asked was replaced meanwhile.
    if (!projection) return this.current(id, networkId, hold);
    this.known.keep(id, version, projection);
    return { ...round, projection };
  }
}
