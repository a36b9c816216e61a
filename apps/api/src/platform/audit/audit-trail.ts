import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import type { RequestContext } from '../http/context.js';
import { canonicalJson } from './canonical.js';

export interface AuditEntry {
  networkId: string;
  /** `case.submitted`, `case.read`, `sign-in.failed`: noun and past tense. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** Left out: the actor of the request. `null`: the system. */
  actorId?: string | null;
  detail?: Record<string, string | number | boolean | null | string[]>;
}

export interface AuditRow {
  seq: string | number;
  at: string;
  network_id: string;
  actor_id: string | null;
  action: string;
  subject_type: string;
  subject_id: string;
  detail: Record<string, unknown>;
  correlation_id: string;
  prev_hash: string;
  hash: string;
}

export const genesisHash = '0'.repeat(64);

/** The hash of one row: everything in it, the previous hash included. */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256').update(canonicalJson({ ...row, seq: Number(row.seq) })).digest('hex');
}

/** Appends to the chain of a network, in the transaction of the change. One chain per network; the head row is the lock. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {}

  async append(entries: AuditEntry[], context: RequestContext | undefined): Promise<void> {
    const networks = [...new Set(entries.map((entry) => entry.networkId))].sort();
    for (const networkId of networks) await this.appendTo(networkId, entries.filter((entry) => entry.networkId === networkId), context);
  }

  /** Records a reading of case text or a refused attempt, in a transaction of its own. */
  async record(entry: AuditEntry, context: RequestContext | undefined): Promise<void> {
    await this.db.transaction(() => this.append([entry], context));
  }

  private async appendTo(networkId: string, entries: AuditEntry[], context: RequestContext | undefined): Promise<void> {
    await this.db.query('INSERT INTO audit_heads (network_id, seq, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING', [networkId, genesisHash]);
    const [head] = await this.db.query<{ seq: string; hash: string }>('SELECT seq, hash FROM audit_heads WHERE network_id = $1 FOR UPDATE', [networkId]);
    let seq = Number(head!.seq);
    let prev = head!.hash;
    for (const entry of entries) {
      const row = { seq: ++seq, at: this.clock.now().toISOString(), network_id: networkId, actor_id: entry.actorId === undefined ? (context?.actor?.memberId ?? null) : entry.actorId, action: entry.action, subject_type: entry.subjectType, subject_id: entry.subjectId, detail: entry.detail ?? {}, correlation_id: context?.correlationId ?? 'system', prev_hash: prev };
      prev = auditHash(row);
      await this.db.query(
        'INSERT INTO audit_entries (network_id, seq, at, actor_id, action, subject_type, subject_id, detail, correlation_id, prev_hash, hash) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)',
        [row.network_id, row.seq, row.at, row.actor_id, row.action, row.subject_type, row.subject_id, JSON.stringify(row.detail), row.correlation_id, row.prev_hash, prev],
      );
    }
    await this.db.query('UPDATE audit_heads SET seq = $2, hash = $3 WHERE network_id = $1', [networkId, seq, prev]);
  }
}
