import { Inject, Injectable } from '@nestjs/common';
import type { SocketEventName, SocketEventPayload } from '@without-walls/contracts';
import type { Server } from 'socket.io';
import { Outbox, type OutboxRow, Publisher } from '../queue/outbox.js';
import { JobQueues } from '../queue/job-queues.js';

/** Publishes committed socket events to rooms on all nodes. While Redis is away it reaches this node's sockets, and the row stays for the sweep. */
@Injectable()
export class LiveSockets extends Publisher {
  readonly kind = 'socket';
  private server: Server | null = null;

  constructor(@Inject(Outbox) outbox: Outbox, @Inject(JobQueues) private readonly queues: JobQueues) {
    super();
    outbox.use(this);
  }

  attach(server: Server): void {
    this.server = server;
  }

  async publish(rows: OutboxRow[]): Promise<void> {
    const server = this.server;
    if (!server) throw new Error('NoSocketServer');
    const everywhere = this.queues.reachable;
    for (const row of rows) (everywhere ? server.to(row.target) : server.local.to(row.target)).emit(row.name, row.payload);
    if (!everywhere) throw new Error('RedisAway');
    await Promise.resolve();
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
