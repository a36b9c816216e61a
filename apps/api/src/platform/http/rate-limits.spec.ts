import cookie from '@fastify/cookie';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { cookieName } from '../sign-in/cookie.js';
import { limitRates } from './rate-limits.js';

describe('the limits of requests', () => {
  it('count each sign-in for itself, although both come from one address', async () => {
    const server = fastify();
    await server.register(cookie);
    await limitRates(server, 20);
    server.get('/', () => 'fine');
    const ask = async (who: string) => (await server.inject({ url: '/', cookies: { [cookieName]: who } })).statusCode;
    for (let i = 0; i < 20; i += 1) await ask('one');
    expect(await ask('one')).not.toBe(200);
    expect(await ask('other')).toBe(200);
    await server.close();
  });

  it('count an address as well, so that made-up sign-ins buy nothing', async () => {
    const server = fastify();
    await server.register(cookie);
    await limitRates(server, 2);
    server.get('/', () => 'fine');
    const ask = async (who: string) => (await server.inject({ url: '/', cookies: { [cookieName]: who } })).statusCode;
    for (let i = 0; i < 50; i += 1) expect(await ask(`made up ${i}`)).toBe(200);
    expect(await ask('one more')).not.toBe(200);
    await server.close();
  });

  it('let an address look up few codes a minute, whoever is signed in', async () => {
    const server = fastify();
    await server.register(cookie);
    await limitRates(server, 100);
    server.get('/api/verify/:code', () => 'fine');
    server.get('/', () => 'fine');
    const ask = async (url: string, who: string) => (await server.inject({ url, cookies: { [cookieName]: who } })).statusCode;
    for (let i = 0; i < 10; i += 1) expect(await ask(`/api/verify/${i}`, `somebody ${i}`)).toBe(200);
    expect(await ask('/api/verify/11', 'another')).not.toBe(200);
    expect(await ask('/', 'another')).toBe(200);
    await server.close();
  });
});
