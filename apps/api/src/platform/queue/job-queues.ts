import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type QueueName, queues } from '@without-walls/contracts';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config/config.js';
import { Outbox, type OutboxRow, Publisher } from './outbox.js';
import { connectRedis } from './redis.js';

/** Producer side of BullMQ: one queue of each name in the contracts' table. */
@Injectable()
export class JobQueues extends Publisher implements OnApplicationShutdown {
  readonly kind = 'job';
  readonly redis: Redis;
  private readonly queues: Record<QueueName, Queue>;

  constructor(@Inject(CONFIG) config: Config, @Inject(Outbox) outbox: Outbox) {
    super();
    this.redis = connectRedis(config.redis.url);
    const names = Object.keys(queues) as QueueName[];
    this.queues = Object.fromEntries(names.map((name) => [name, new Queue(name, { connection: this.redis, prefix: config.redis.prefix })])) as Record<QueueName, Queue>;
    for (const queue of Object.values(this.queues)) queue.on('error', () => undefined);
    outbox.use(this);
  }

  get reachable(): boolean {
    return this.redis.status === 'ready';
  }
  /** Just after the start the connection may still be opening. Throws when it is not there after ten seconds. */
  async reached(): Promise<void> {
    for (let tries = 0; !this.reachable; tries += 1) {
      if (tries === 100) throw new Error('Redis cannot be reached');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  queue(name: QueueName): Queue {
    return this.queues[name];
  }
  all(): Queue[] {
    return Object.values(this.queues);
  }

  /** The job id is the outbox id: BullMQ ignores a second publication of the same row. */
  async publish(rows: OutboxRow[]): Promise<void> {
    if (!this.reachable) throw new Error('RedisAway');
    for (const row of rows) {
      const { attempts, backoffMs } = queues[row.target as QueueName];
      await this.queue(row.target as QueueName).add(row.name, row.payload, {
        jobId: row.id, delay: row.delayMs, attempts, backoff: { type: 'exponential', delay: backoffMs }, removeOnComplete: { age: 3_600, count: 5_000 }, removeOnFail: { age: 30 * 86_400 },
      });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(Object.values(this.queues).map((queue) => queue.close()));
    this.redis.disconnect();
  }
}
