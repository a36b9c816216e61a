import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobQueues } from '../queue/job-queues.js';
import { LiveSockets } from './live-sockets.js';

const lookEveryMs = 2_000;

/** Tells this node's screens when the database or Redis comes or goes, so that none has to find out by itself. What is lost says so to nobody, so every node looks. */
@Injectable()
export class ServerNews implements OnApplicationBootstrap, OnApplicationShutdown {
  /** A screen takes it that all is there until it is told: what is lost before the first look is news, too. */
  private known = 'true true';
  private looking = false;
  private timer: NodeJS.Timeout | null = null;

  constructor(@Inject(Database) private readonly db: Database, @Inject(JobQueues) private readonly queues: JobQueues, @Inject(LiveSockets) private readonly sockets: LiveSockets) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), lookEveryMs);
  }
  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** A look that takes long is not joined by another. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    const postgres = await this.db.query('SELECT 1').then(() => true, () => false);
    this.looking = false;
    const found = `${postgres} ${this.queues.reachable}`;
    if (found !== this.known) this.sockets.here('changed', { topic: 'server' });
    this.known = found;
  }
}
