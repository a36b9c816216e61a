import type { Redis } from 'ioredis';
import { connectRedis } from '../queue/redis.js';

/**
 * The streams adapter's connection and every duplicate it makes of it, ended together. On its own the adapter lets
 * them go only after a blocked read of five seconds, ends them twice, and leaves a rejected subscription unheard.
 */
export class AdapterRedis {
  private readonly family: Redis[] = [];
  readonly connection: Redis;

  constructor(url: string) {
    this.connection = this.adopt(connectRedis(url, { enableOfflineQueue: true, maxRetriesPerRequest: null }));
  }

  close(): void {
    for (const redis of this.family.splice(0)) redis.disconnect();
  }

  private adopt(redis: Redis): Redis {
    const duplicate = redis.duplicate.bind(redis);
    const disconnect = redis.disconnect.bind(redis);
    const subscribe = redis.subscribe.bind(redis) as (...channels: string[]) => Promise<unknown>;
    redis.duplicate = (...args) => this.adopt(duplicate(...args));
    redis.disconnect = (reconnect) => {
      // A second end of an ended connection would wait two seconds for a stream that is gone.
      if (reconnect || (redis.status !== 'close' && redis.status !== 'end')) disconnect(reconnect);
    };
    redis.subscribe = ((...channels: string[]) => {
      const subscribed = subscribe(...channels);
      subscribed.catch(() => undefined);
      return subscribed;
    }) as Redis['subscribe'];
    this.family.push(redis);
    return redis;
  }
}
