import { Redis, type RedisOptions } from 'ioredis';

/** A connection that gives up quickly on commands while Redis is away, so that nobody's request waits for it. */
export function connectRedis(url: string, options: RedisOptions = {}): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 2_000, retryStrategy: (times) => Math.min(200 * times, 2_000), ...options });
  redis.on('error', () => undefined); // reconnecting is the client's work; readiness reports the state
  return redis;
}

/** BullMQ workers block on Redis and must wait for it as long as it takes. */
export const connectBlockingRedis = (url: string): Redis => connectRedis(url, { maxRetriesPerRequest: null, enableOfflineQueue: true });
