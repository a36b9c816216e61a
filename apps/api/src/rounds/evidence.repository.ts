import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { EvidenceEntity, WatchEntity, WebhookEntity } from './evidence.entity.js';

export type NewEvidence = Omit<EvidenceEntity, 'once' | 'detail'> & Partial<Pick<EvidenceEntity, 'once' | 'detail'>>;

/** Attendance evidence, the sockets that watch, and what the video server reported. */
@Injectable()
export class EvidenceRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Adds a row; a report that came before is left as it is. */
  async add(evidence: NewEvidence): Promise<void> {
    await this.db.manager.createQueryBuilder().insert().into(EvidenceEntity).values(evidence as never).orIgnore().execute();
  }

  async watch(watch: Pick<WatchEntity, 'roundId' | 'socketId' | 'memberId' | 'seenAt'>): Promise<void> {
    await this.db.query('INSERT INTO round_watches (round_id, socket_id, member_id, seen_at) VALUES ($1, $2, $3, $4) ON CONFLICT (round_id, socket_id) DO UPDATE SET seen_at = $4, gone_at = NULL', [watch.roundId, watch.socketId, watch.memberId, watch.seenAt]);
  }
  /** Whoever has no socket here and asks for news instead watches as well. */
  async watchByAsking(roundId: string, memberId: string, at: Date, silentBefore: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO round_watches (round_id, socket_id, member_id, seen_at) SELECT $1, $2, $3, $4
       WHERE NOT EXISTS (SELECT 1 FROM round_watches WHERE round_id = $1 AND member_id = $3 AND socket_id <> $2 AND gone_at IS NULL AND seen_at >= $5)
       ON CONFLICT (round_id, socket_id) DO UPDATE SET seen_at = $4, gone_at = NULL`,
      [roundId, askingOf(memberId), memberId, at, silentBefore],
    );
  }
  /** A socket has come, and tells from now on. */
  async endAsking(roundId: string, memberId: string): Promise<void> {
    await this.db.manager.delete(WatchEntity, { roundId, socketId: askingOf(memberId) });
  }
  /** Devices in the video room, by their identity there. */
  async watchByVideo(roundId: string, devices: readonly { identity: string; memberId: string }[], at: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO round_watches (round_id, socket_id, member_id, seen_at) SELECT $1, d.identity, d.member_id, $4 FROM unnest($2::text[], $3::uuid[]) AS d (identity, member_id) ORDER BY d.identity
       ON CONFLICT (round_id, socket_id) DO UPDATE SET seen_at = $4, gone_at = NULL`,
      [roundId, devices.map((one) => one.identity), devices.map((one) => one.memberId), at],
    );
  }
  async unwatch(roundId: string, socketId: string, at: Date): Promise<void> {
    await this.db.query('UPDATE round_watches SET gone_at = $3 WHERE round_id = $1 AND socket_id = $2', [roundId, socketId, at]);
  }
  async stillWatching(socketIds: string[], at: Date): Promise<void> {
    await this.db.query('UPDATE round_watches SET seen_at = $2 WHERE socket_id = ANY($1) AND gone_at IS NULL', [socketIds, at]);
  }
  /** Notes who is in a live round now, once for each look whatever process looks: what came and went may be lost, this is not. */
  async noteSeen(look: number, at: Date, silentBefore: Date): Promise<void> {
    await this.db.query(
      `INSERT INTO attendance_evidence (id, network_id, round_id, member_id, kind, source, at, received_at, once)
       SELECT gen_random_uuid(), r.network_id, w.round_id, w.member_id, 'seen', 'poll', $2, $2, 'seen:' || w.round_id || ':' || w.member_id || ':' || $1
       FROM (SELECT DISTINCT round_id, member_id FROM round_watches WHERE gone_at IS NULL AND seen_at >= $3) w JOIN rounds r ON r.id = w.round_id
       WHERE r.state = 'live' AND jsonb_path_exists(r.projection, '$.present[*].member.id ? (@ == $member)', jsonb_build_object('member', w.member_id)) ON CONFLICT DO NOTHING`,
      [look, at, silentBefore],
    );
  }

  /** Members without a live socket for a while: gone before `goneBefore`, or silent since `silentBefore`, and nowhere else in the round. */
  async dropped(goneBefore: Date, silentBefore: Date): Promise<{ roundId: string; memberId: string }[]> {
    return this.db.query(
      `SELECT DISTINCT w.round_id AS "roundId", w.member_id AS "memberId" FROM round_watches w
       WHERE (w.gone_at < $1 OR w.seen_at < $2) AND NOT EXISTS (
         SELECT 1 FROM round_watches o WHERE o.round_id = w.round_id AND o.member_id = w.member_id AND o.seen_at >= $2 AND (o.gone_at IS NULL OR o.gone_at >= $1)) LIMIT 100`,
      [goneBefore, silentBefore],
    );
  }
  /** Takes away what a member's dropped sockets left, and answers with it; `goneAt` null for those nobody reported as closed. */
  async clearDropped(roundId: string, memberId: string, silentBefore: Date): Promise<{ socketId: string; seenAt: Date; goneAt: Date | null }[]> {
    const [rows] = (await this.db.query('DELETE FROM round_watches WHERE round_id = $1 AND member_id = $2 AND (gone_at IS NOT NULL OR seen_at < $3) RETURNING socket_id AS "socketId", seen_at AS "seenAt", gone_at AS "goneAt"', [roundId, memberId, silentBefore])) as unknown as [{ socketId: string; seenAt: Date; goneAt: Date | null }[], number];
    return rows;
  }
  async isWatching(roundId: string, memberId: string, silentBefore: Date): Promise<boolean> {
    const [row] = await this.db.query<{ one: number }>('SELECT 1 AS one FROM round_watches WHERE round_id = $1 AND member_id = $2 AND gone_at IS NULL AND seen_at >= $3 LIMIT 1', [roundId, memberId, silentBefore]);
    return row !== undefined;
  }
  async endWatches(roundId: string): Promise<void> {
    await this.db.manager.delete(WatchEntity, { roundId });
  }

  /** Keeps an event of the video server. False when its id was seen before. */
  async keepWebhook(webhook: WebhookEntity): Promise<boolean> {
    const added = await this.db.manager.createQueryBuilder().insert().into(WebhookEntity).values(webhook as never).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length > 0;
  }
  lockWebhook(id: string): Promise<WebhookEntity | null> {
    return this.db.manager.findOne(WebhookEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
  async webhookProcessed(id: string, at: Date): Promise<void> {
    await this.db.manager.update(WebhookEntity, { id }, { processedAt: at });
  }
  /** True when another device of the member came into the media room and has not left. */
  async otherMediaOpen(roundId: string, memberId: string, source: string): Promise<boolean> {
    const [row] = await this.db.query<{ one: number }>(
      `SELECT 1 AS one FROM (SELECT DISTINCT ON (source) source, kind FROM attendance_evidence WHERE round_id = $1 AND member_id = $2 AND source <> $3 AND kind LIKE 'media-%' ORDER BY source, at DESC, kind) latest WHERE latest.kind = 'media-joined' LIMIT 1`,
      [roundId, memberId, source],
    );
    return row !== undefined;
  }
}

const askingOf = (memberId: string): string => `asks:${memberId}`;
