import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type JobName, type QueueName, jobs, queues, schedules } from '@without-walls/contracts';
import { type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { CONFIG, type Config } from '../config/config.js';
import { runInContext } from '../http/context.js';
import { LOGGER, type Logger } from '../observability/logger.js';
import { JobQueues } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { Outbox } from './outbox.js';
import { connectBlockingRedis } from './redis.js';

const sweepEveryMs = 2_000;
/** A killed worker's jobs are free again this long after its last sign, and looked for this often. A machine may fail more than once in the life of a job. */
const lost = { lockDuration: 12_000, stalledInterval: 4_000, maxStalledCount: 5 };

/** Consumer side, only in the worker process: runs jobs through the registry and sweeps the outbox. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, OnApplicationShutdown {
  private workers: Worker[] = [];
  private redis: Redis | null = null;
  private sweeper: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(JobQueues) private readonly queues: JobQueues,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.redis = connectBlockingRedis(this.config.redis.url);
    this.workers = (Object.keys(queues) as QueueName[]).map((name) => this.start(name, this.redis!));
    for (const [name, every] of Object.entries(schedules) as [JobName, number][]) this.schedule(name, every);
    this.sweeper = setInterval(() => void this.sweep(), sweepEveryMs);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.sweeper) clearInterval(this.sweeper);
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    this.redis?.disconnect();
  }

  private schedule(name: JobName, every: number): void {
    void this.queues.queue(jobs[name].queue).upsertJobScheduler(name, { every }, { name, data: {} }).catch(() => undefined);
  }

  private start(name: QueueName, connection: Redis): Worker {
    const worker = new Worker(name, (job) => this.process(job), { connection, prefix: this.config.redis.prefix, concurrency: queues[name].concurrency, ...lost });
    worker.on('error', () => undefined);
    worker.on('failed', (job, error) => this.log.warn({ queue: name, job: job?.name, id: job?.id, attempts: job?.attemptsMade, error: error.name }, 'job failed'));
    return worker;
  }

  private process(job: Job): Promise<void> {
    return runInContext({ correlationId: `job:${job.id}`, actor: null, endpointId: null, idempotency: null }, () => this.registry.run(job.name as JobName, job.data));
  }

  private async sweep(): Promise<void> {
    await this.outbox.sweep().catch((error: unknown) => this.log.debug({ error: (error as Error).name }, 'sweep put off'));
  }
}
