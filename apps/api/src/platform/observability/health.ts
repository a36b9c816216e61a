import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobQueues } from '../queue/job-queues.js';

export interface Readiness {
  ready: boolean;
  postgres: boolean;
  /** The product goes on without Redis (jobs and cross-node events wait), so it does not make the process unready. */
  redis: boolean;
}

@Injectable()
export class Health {
  constructor(@Inject(Database) private readonly db: Database, @Inject(JobQueues) private readonly queues: JobQueues) {}

  async readiness(): Promise<Readiness> {
    const postgres = await this.db.query('SELECT 1').then(() => true, () => false);
    return { ready: postgres, postgres, redis: this.queues.reachable };
  }
}
