import { Global, Inject, Injectable, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { JobQueues } from '../queue/job-queues.js';
import { Outbox, type OutboxRow, Publisher } from '../queue/outbox.js';
import { writeBroadcasts } from './socket-stream.js';

/** Publishes socket events from a process that has no sockets: straight into the stream that the API nodes read. */
@Injectable()
export class RemoteSockets extends Publisher {
  readonly kind = 'socket';

  constructor(@Inject(Outbox) outbox: Outbox, @Inject(JobQueues) private readonly queues: JobQueues, @Inject(CONFIG) private readonly config: Config) {
    super();
    outbox.use(this);
  }

  async publish(rows: OutboxRow[]): Promise<void> {
    if (!this.queues.reachable) throw new Error('RedisAway');
    await writeBroadcasts(this.queues.redis, this.config.redis.prefix, rows, 'emitter');
  }
}

/** Only in the worker process. */
@Global()
@Module({ providers: [RemoteSockets], exports: [RemoteSockets] })
export class RemoteSocketsModule {}
