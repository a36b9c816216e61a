import { Inject, Injectable } from '@nestjs/common';
import type { MemberRef, OutOfTurn, Phase } from '@without-walls/contracts';
import { Database } from '../platform/database/database.js';
import type { RoundLineEntity } from './talk.entity.js';

export interface OverrideRow {
  seq: number;
  at: Date;
  act: OutOfTurn['act'];
  byId: string | null;
  about: MemberRef | null;
  phase: Phase | null;
  itemId: string | null;
}

const overridden = "e.round_id = $1 AND e.payload->>'override' = 'true'";

/** What is left of a round: lines and exceptions, page by page in the order of time. */
@Injectable()
export class RecordReader {
  constructor(@Inject(Database) private readonly db: Database) {}

  async wasIn(roundId: string, memberId: string): Promise<boolean> {
    const [row] = await this.db.query<{ one: number }>("SELECT 1 AS one FROM round_events WHERE round_id = $1 AND type = 'member.joined' AND payload->'member'->>'id' = $2 LIMIT 1", [roundId, memberId]);
    return row !== undefined;
  }

  async counts(roundId: string): Promise<{ chat: number; captions: number; outOfTurn: number }> {
    const [row] = await this.db.query<{ chat: number; captions: number; outOfTurn: number }>(
      `SELECT (SELECT count(*)::int FROM round_lines WHERE round_id = $1 AND kind = 'chat') AS chat, (SELECT count(*)::int FROM round_lines WHERE round_id = $1 AND kind = 'caption') AS captions,
              (SELECT count(*)::int FROM round_events e WHERE ${overridden}) AS "outOfTurn"`,
      [roundId],
    );
    return row!;
  }

  lines(roundId: string, kind: RoundLineEntity['kind'], after: readonly [at: string, id: string] | null, limit: number): Promise<Pick<RoundLineEntity, 'id' | 'byRef' | 'text' | 'at'>[]> {
    return this.db.query(
      `SELECT id, by_ref AS "byRef", text, at FROM round_lines WHERE round_id = $1 AND kind = $2 AND ($3::timestamptz IS NULL OR (at, id) > ($3, $4)) ORDER BY at, id LIMIT $5`,
      [roundId, kind, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  overrides(roundId: string, afterSeq: number, limit: number): Promise<OverrideRow[]> {
    return this.db.query(
      `SELECT e.seq, e.at, e.type AS act, e.actor_id AS "byId", e.payload->>'phase' AS phase,
              (SELECT h.payload->'member' FROM round_events h WHERE e.type = 'floor.given' AND h.round_id = e.round_id AND h.seq < e.seq AND h.payload->>'entryId' = e.payload->>'entryId' AND h.type IN ('hand.raised', 'speaker.invited') LIMIT 1) AS about,
              coalesce(e.payload->'recommendation'->>'itemId', (SELECT s.payload->>'itemId' FROM round_events s WHERE s.round_id = e.round_id AND s.seq < e.seq AND s.type = 'item.started' ORDER BY s.seq DESC LIMIT 1)) AS "itemId"
       FROM round_events e WHERE ${overridden} AND e.seq > $2 ORDER BY e.seq LIMIT $3`,
      [roundId, afterSeq, limit + 1],
    );
  }
}
