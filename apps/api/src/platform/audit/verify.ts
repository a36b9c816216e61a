import type { Database } from '../database/database.js';
import { type AuditRow, auditHash, genesisHash } from './audit-trail.js';

export interface Verification {
  ok: boolean;
  entries: number;
  brokenAt: number | null;
  why: string | null;
}

/** Recomputes the chain of a network in pages. Finds an edited, removed or reordered row, and a cut tail by the head. */
export async function verifyAudit(db: Database, networkId: string): Promise<Verification> {
  let prev = genesisHash;
  let seq = 0;
  for (;;) {
    const page = await db.query<AuditRow & { at: Date }>('SELECT * FROM audit_entries WHERE network_id = $1 AND seq > $2 ORDER BY seq LIMIT 1000', [networkId, seq]);
    for (const row of page) {
      const problem = checkRow(row, seq, prev);
      if (problem) return { ok: false, entries: seq, brokenAt: seq + 1, why: problem };
      seq += 1;
      prev = row.hash;
    }
    if (page.length === 0) break;
  }
  const [head] = await db.query<{ seq: string; hash: string }>('SELECT seq, hash FROM audit_heads WHERE network_id = $1', [networkId]);
  const cut = (head ? Number(head.seq) : 0) !== seq || (head?.hash ?? genesisHash) !== prev;
  return cut ? { ok: false, entries: seq, brokenAt: seq + 1, why: 'the last rows are missing' } : { ok: true, entries: seq, brokenAt: null, why: null };
}

function checkRow(row: AuditRow & { at: Date }, last: number, prev: string): string | null {
  if (Number(row.seq) !== last + 1) return 'a row is missing';
  if (row.prev_hash !== prev) return 'a row does not follow the one before it';
  const { hash, ...rest } = row;
  return auditHash({ ...rest, at: row.at.toISOString() }) === hash ? null : 'a row was changed';
}
