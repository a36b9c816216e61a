import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export interface DueCase {
  id: string;
  code: string;
  letterId: string | null;
  since: Date;
  due: Date | null;
}
export interface SessionToTend {
  id: string;
  title: string;
  startsAt: Date;
  createdAt: Date;
}

const most = 50;

/** Read model of Today: rows that wait for somebody, on the indexes of the slices that own them. No text of cases. */
@Injectable()
export class TodayReader {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Letters the presenter has not acknowledged. */
  unreadLetters(memberId: string): Promise<DueCase[]> {
    return this.db.query(`SELECT id, code, letter_id AS "letterId", letter_signed_at AS since, NULL AS due FROM cases WHERE presenter_id = $1 AND letter_id IS NOT NULL AND letter_acknowledged_at IS NULL ORDER BY letter_signed_at LIMIT ${most}`, [memberId]);
  }

  /** Cases whose follow-up has come due. */
  followUpsDue(memberId: string, now: Date): Promise<DueCase[]> {
    return this.db.query(`SELECT id, code, letter_id AS "letterId", next_follow_up_at AS since, next_follow_up_at AS due FROM cases WHERE presenter_id = $1 AND letter_acknowledged_at IS NOT NULL AND next_follow_up_at <= $2 ORDER BY next_follow_up_at LIMIT ${most}`, [memberId, now]);
  }

  /** Cases that triage gave to written advice and nobody has signed yet; never the member's own. */
  writtenAdvice(networkId: string, memberId: string): Promise<DueCase[]> {
    return this.db.query(
      `SELECT id, code, NULL AS "letterId", state_since AS since, NULL AS due FROM cases WHERE network_id = $1 AND state = 'released' AND triage_state = 'decided' AND triage_outcome = 'written-advice' AND presenter_id <> $2 ORDER BY state_since LIMIT ${most}`,
      [networkId, memberId],
    );
  }

  /** Cases to be discussed that stand on no agenda. */
  async waitingForRound(networkId: string): Promise<{ count: number; since: Date | null }> {
    const [row] = await this.db.query<{ count: number; since: Date | null }>(
      "SELECT count(*)::int AS count, min(state_since) AS since FROM cases WHERE network_id = $1 AND state = 'released' AND triage_state = 'decided' AND triage_outcome = 'discuss' AND session_id IS NULL",
      [networkId],
    );
    return row!;
  }

  /** Planned sessions of the coming fortnight whose invitations have not gone out. */
  uninvited(networkId: string, now: Date): Promise<SessionToTend[]> {
    return this.db.query(
      `SELECT id, title, starts_at AS "startsAt", created_at AS "createdAt" FROM sessions WHERE network_id = $1 AND state = 'planned' AND invitations_sent_at IS NULL AND starts_at BETWEEN $2 AND $2::timestamptz + interval '14 days' ORDER BY starts_at LIMIT 5`,
      [networkId, now],
    );
  }

  async failedMail(networkId: string): Promise<{ count: number; since: Date | null }> {
    const [row] = await this.db.query<{ count: number; since: Date | null }>("SELECT count(*)::int AS count, min(created_at) AS since FROM mail_messages WHERE network_id = $1 AND state = 'failed'", [networkId]);
    return row!;
  }
}
