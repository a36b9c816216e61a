import cookie from '@fastify/cookie';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { cookieName } from '../sign-in/cookie.js';
import { limitRates } from './rate-limits.js';

describe('the limits of requests', () => {
  it('count each sign-in for itself, although both come from one address', async () => {
    const server = fastify();
    await server.register(cookie);
    await limitRates(server);
    server.get('/', () => 'fine');
    const ask = async (who: string) => (await server.inject({ url: '/', cookies: { [cookieName]: who } })).statusCode;
    for (let i = 0; i < 1_200; i += 1) await ask('one');
    expect(await ask('one')).not.toBe(200);
    expect(await ask('other')).toBe(200);
    await server.close();
  });
});
