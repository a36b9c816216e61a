import { Inject, Injectable } from '@nestjs/common';
import { type JobName, type JobPayload, type SocketEventName, type SocketEventPayload, jobs } from '@without-walls/contracts';
import { AuditTrail, type AuditEntry } from '../audit/audit-trail.js';
import { Clock } from '../clock/clock.js';
import { currentContext, type RequestContext } from '../http/context.js';
import { refuse } from '../http/refusal.js';
import { Outbox, type OutboxRow } from '../queue/outbox.js';
import { Database } from './database.js';

/** What a use case can do beside its rows: all of it is committed with them or not at all. */
export interface Tx {
  /** Adds a row to the audit trail. Ids, codes, kinds, counts: never text of a case. */
  audit(entry: AuditEntry): void;
  /** Queues a job. It is published after the commit, at least once. */
  job<N extends JobName>(name: N, payload: JobPayload<N>, options?: { delayMs?: number }): void;
  /** Sends a socket event to a room (`member:…`, `network:…`, `round:…`) after the commit. */
  socket<N extends SocketEventName>(room: string, name: N, payload: SocketEventPayload<N>): void;
}

/** Not a fault: leaves the transaction of a repeated request with the first one's answer. */
class Replay extends Error {
  constructor(readonly reply: unknown) {
    super('replay');
  }
}

/**
 * One mutation, one transaction: rule, rows, audit row, outbox rows. A repeated idempotency key gets the first
 * answer again; two requests with one key at the same moment wait for each other on the key's row.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AuditTrail) private readonly trail: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.db.inTransaction) throw new Error('A unit of work is already open: one mutation, one transaction');
    const context = currentContext();
    const rows: OutboxRow[] = [];
    try {
      const result = await this.db.transaction(async () => {
        if (context?.idempotency) await this.claim(context);
        const entries: AuditEntry[] = [];
        const reply = await work(this.collect(entries, rows));
        await this.outbox.store(rows);
        await this.trail.append(entries, context);
        if (context?.idempotency) await this.keep(context, reply);
        return reply;
      });
      this.outbox.publishSoon(rows);
      return result;
    } catch (error) {
      if (error instanceof Replay) return error.reply as T;
      throw error;
    }
  }

  private collect(entries: AuditEntry[], rows: OutboxRow[]): Tx {
    const row = (kind: OutboxRow['kind'], name: string, target: string, payload: unknown, delayMs = 0): OutboxRow => ({ id: this.clock.uuid(), kind, name, target, payload, delayMs });
    return {
      audit: (entry) => void entries.push(entry),
      job: (name, payload, options) => void rows.push(row('job', name, jobs[name].queue, jobs[name].payload.parse(payload), options?.delayMs)),
      socket: (room, name, payload) => void rows.push(row('socket', name, room, payload)),
    };
  }

  private async claim(context: RequestContext): Promise<void> {
    const { key, requestHash } = context.idempotency!;
    const owner = context.actor?.memberId ?? 'public';
    const mine = await this.db.query<{ key: string }>(
      'INSERT INTO idempotency_keys (owner, key, endpoint, request_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key',
      [owner, key, context.endpointId, requestHash],
    );
    if (mine.length > 0) return;
    const [first] = await this.db.query<{ request_hash: string; reply: unknown }>('SELECT request_hash, reply FROM idempotency_keys WHERE owner = $1 AND key = $2', [owner, key]);
    if (!first || first.request_hash !== requestHash) refuse('idempotency_key_reused');
    throw new Replay(first.reply);
  }

  private async keep(context: RequestContext, reply: unknown): Promise<void> {
    const owner = context.actor?.memberId ?? 'public';
    await this.db.query('UPDATE idempotency_keys SET reply = $3 WHERE owner = $1 AND key = $2', [owner, context.idempotency!.key, JSON.stringify(reply ?? {})]);
  }
}
