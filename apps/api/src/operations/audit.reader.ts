import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export interface AuditLine {
  seq: number;
  at: string;
  actor: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

@Injectable()
export class AuditReader {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Newest first, on the primary key, or on the subject's index. */
  async page(networkId: string, before: number | null, subjectId: string | null, limit: number): Promise<AuditLine[]> {
    const rows = await this.db.query<Omit<AuditLine, 'at' | 'seq'> & { at: Date; seq: string }>(
      `SELECT e.seq, e.at, m.name AS actor, e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.detail
       FROM audit_entries e LEFT JOIN members m ON m.id = e.actor_id
       WHERE e.network_id = $1 AND ($2::bigint IS NULL OR e.seq < $2) AND ($3::text IS NULL OR e.subject_id = $3) ORDER BY e.seq DESC LIMIT $4`,
      [networkId, before, subjectId, limit + 1],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq), at: row.at.toISOString() }));
  }
}
