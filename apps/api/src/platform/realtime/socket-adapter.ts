import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Server, ServerOptions } from 'socket.io';
import type { Config } from '../config/config.js';
import { AdapterRedis } from './adapter-redis.js';
import { socketStream, socketStreamLength } from './socket-stream.js';

/** socket.io on our terms: websocket only (no sticky sessions), Redis streams between nodes, small frames, same origin. */
export class SocketAdapter extends IoAdapter {
  private readonly connections: AdapterRedis[] = [];

  constructor(app: INestApplicationContext, private readonly config: Config) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const { url, prefix } = this.config.redis;
    const redis = new AdapterRedis(url);
    this.connections.push(redis);
    const server = super.createIOServer(port, { ...(options as ServerOptions), transports: ['websocket'], maxHttpBufferSize: 16_384, perMessageDeflate: false, serveClient: false, pingInterval: 15_000, pingTimeout: 10_000 }) as Server;
    server.adapter(createAdapter(redis.connection, { streamName: socketStream(prefix), channelPrefix: `${prefix}:sockets`, maxLen: socketStreamLength }));
    return server;
  }

  override async close(server: Server): Promise<void> {
    await super.close(server);
    for (const redis of this.connections.splice(0)) redis.close();
  }
}
