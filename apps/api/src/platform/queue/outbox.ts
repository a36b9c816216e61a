import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { LOGGER, type Logger } from '../observability/logger.js';

export interface OutboxRow {
  id: string;
  kind: 'job' | 'socket';
  name: string;
  /** The queue of a job, the room of a socket event. */
  target: string;
  payload: unknown;
  delayMs: number;
}

/** Where published rows go: BullMQ for jobs, socket.io for events. Bound by the queue and realtime modules. */
export abstract class Publisher {
  abstract readonly kind: OutboxRow['kind'];
  abstract publish(rows: OutboxRow[]): Promise<void>;
}
export const PUBLISHERS = Symbol('publishers');

const sweepBatch = 200;

/** Rows stored with the change and published after its commit: at once by this process, or later by the sweep. */
@Injectable()
export class Outbox {
  private publishers: Publisher[] = [];
  private inFlight = new Set<Promise<void>>();

  constructor(@Inject(Database) private readonly db: Database, @Inject(LOGGER) private readonly log: Logger) {}

  use(publisher: Publisher): void {
    this.publishers = [...this.publishers.filter((p) => p.kind !== publisher.kind), publisher];
  }

  async store(rows: OutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.db.query(
      `INSERT INTO outbox (id, kind, name, target, payload, delay_ms)
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, kind text, name text, target text, payload jsonb, delay_ms int)`,
      [JSON.stringify(rows.map((row) => ({ ...row, delay_ms: row.delayMs })))],
    );
  }

  /** Fire and forget: a failure leaves the rows for the sweep. */
  publishSoon(rows: OutboxRow[]): void {
    if (rows.length === 0) return;
    const run = this.publish(rows).catch((error: unknown) => this.log.warn({ rows: rows.length, error: (error as Error).name }, 'publishing waits for the sweep'));
    this.inFlight.add(run);
    void run.finally(() => this.inFlight.delete(run));
  }

  /** Publishes what was left behind for more than two seconds. Safe in several processes at once; every row may go out twice. */
  async sweep(): Promise<number> {
    return this.db.transaction(async () => {
      const kinds = this.publishers.map((p) => p.kind);
      const rows = await this.db.query<OutboxRow & { delay_ms: number }>(
        `SELECT id, kind, name, target, payload, delay_ms FROM outbox WHERE kind = ANY($1) AND created_at < now() - interval '2 seconds' ORDER BY position LIMIT ${sweepBatch} FOR UPDATE SKIP LOCKED`,
        [kinds],
      );
      await this.publish(rows.map((row) => ({ ...row, delayMs: row.delay_ms })));
      return rows.length;
    });
  }

  async settle(): Promise<void> {
    await Promise.all(this.inFlight);
  }

  private async publish(rows: OutboxRow[]): Promise<void> {
    for (const publisher of this.publishers) {
      const own = rows.filter((row) => row.kind === publisher.kind);
      if (own.length === 0) continue;
      await publisher.publish(own);
      await this.db.query('DELETE FROM outbox WHERE id = ANY($1::uuid[])', [own.map((row) => row.id)]);
    }
  }
}
