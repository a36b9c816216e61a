import { Inject, Injectable } from '@nestjs/common';
import type { SocketEventName, SocketEventPayload } from '@without-walls/contracts';
import type { Server } from 'socket.io';
import { CONFIG, type Config } from '../config/config.js';
import { Outbox, type OutboxRow, Publisher } from '../queue/outbox.js';
import { JobQueues } from '../queue/job-queues.js';
import { writeBroadcasts } from './socket-stream.js';

/** Publishes committed socket events to rooms on all nodes. While Redis is away it reaches this node's sockets, and the rows stay for the sweep. */
@Injectable()
export class LiveSockets extends Publisher {
  readonly kind = 'socket';
  private server: Server | null = null;

  constructor(@Inject(Outbox) outbox: Outbox, @Inject(JobQueues) private readonly queues: JobQueues, @Inject(CONFIG) private readonly config: Config) {
    super();
    outbox.use(this);
  }

  attach(server: Server): void {
    this.server = server;
  }

  /** This node's screens first: none of them waits for Redis, which tells those of the other nodes. */
  async publish(rows: OutboxRow[]): Promise<void> {
    const server = this.server;
    if (!server) throw new Error('NoSocketServer');
    for (const row of rows) server.local.to(row.target).emit(row.name, row.payload);
    if (!this.queues.reachable) throw new Error('RedisAway');
    await writeBroadcasts(this.queues.redis, this.config.redis.prefix, rows, uidOf(server));
  }

  /** To all sockets of this node, whatever else is up: for news that every node learns by itself. */
  here<N extends SocketEventName>(name: N, payload: SocketEventPayload<N>): void {
    this.server?.local.emit(name, payload);
  }

  /** Takes the sockets of one room out of another, on every node. */
  leave(of: string, room: string): void {
    this.server?.in(of).socketsLeave(room);
  }

  /** Ends a sign-in's sockets on every node. */
  disconnect(room: string): void {
    this.server?.in(room).disconnectSockets(true);
  }
}

/** The name under which this node's adapter reads the stream, so that it leaves out what it told its screens already. */
const uidOf = (server: Server): string => (server.of('/').adapter as unknown as { uid: string }).uid;
