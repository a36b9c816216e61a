import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { HandlesJob } from '../platform/queue/job-handler.js';

/** Removes what has served: answers kept for repeated requests, counted attempts, sign-ins long over, and requests to join that nobody confirmed. Safe to run twice. */
@Injectable()
export class HousekeepingJobs {
  constructor(@Inject(Database) private readonly db: Database) {}

  @HandlesJob('housekeeping.sweep')
  async sweep(): Promise<void> {
    await this.db.query("DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'");
    await this.db.query("DELETE FROM sign_in_attempts WHERE at < now() - interval '1 hour'");
    await this.db.query("DELETE FROM join_requests WHERE state = 'unconfirmed' AND asked_at < now() - interval '14 days'");
    await this.db.query("DELETE FROM sign_ins WHERE expires_at < now() - interval '90 days'");
  }
}
