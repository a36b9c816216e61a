import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { AdapterRedis } from './adapter-redis.js';

describe('the connections of the sockets', () => {
  it('end all at once, in the middle of a blocked read and of a subscription', async () => {
    const family = new AdapterRedis(process.env.REDIS_URL!);
    const reader = family.connection.duplicate();
    const subscriber = reader.duplicate();
    await reader.ping();
    const read = reader.xread('BLOCK', 60_000, 'STREAMS', `${process.env.REDIS_PREFIX}:closing`, '$').catch((error: Error) => error.message);
    void subscriber.subscribe('closing');
    const ends = [family.connection, reader, subscriber].map((redis) => new Promise((resolve) => redis.once('end', resolve)));
    family.close();
    await Promise.all(ends);
    expect(await read).toBe('Connection is closed.');
  });
});
