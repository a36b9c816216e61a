import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Redis } from 'ioredis';
import type { Server, ServerOptions } from 'socket.io';
import type { Config } from '../config/config.js';
import { connectRedis } from '../queue/redis.js';
import { socketStream, socketStreamLength } from './socket-stream.js';

/** socket.io on our terms: websocket only (no sticky sessions), Redis streams between nodes, small frames, same origin. */
export class SocketAdapter extends IoAdapter {
  private readonly connections: Redis[] = [];

  constructor(app: INestApplicationContext, private readonly config: Config) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const redis = connectRedis(this.config.redis.url, { enableOfflineQueue: true, maxRetriesPerRequest: null });
    const server = super.createIOServer(port, { ...(options as ServerOptions), transports: ['websocket'], maxHttpBufferSize: 16_384, perMessageDeflate: false, serveClient: false, pingInterval: 15_000, pingTimeout: 10_000 }) as Server;
    server.adapter(createAdapter(this.keep(redis), { streamName: socketStream(this.config.redis.prefix), channelPrefix: `${this.config.redis.prefix}:sockets`, maxLen: socketStreamLength }));
    return server;
  }

  override async close(server: Server): Promise<void> {
    await super.close(server);
    for (const redis of this.connections.splice(0)) redis.disconnect();
  }

  /** The streams adapter reads through duplicates that it lets go only after a blocked read of 5 s: they are ended with the rest. */
  private keep(redis: Redis): Redis {
    const duplicate = redis.duplicate.bind(redis);
    redis.duplicate = (...args) => this.keep(duplicate(...args));
    this.connections.push(redis);
    return redis;
  }
}
