import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cookieName } from '../sign-in/cookie.js';
import { Refusal } from './refusal.js';

/** A hospital's members may all come from one address: it may ask so many times as often as one of them. */
const membersOfAnAddress = 25;

/** What strangers look up, or ask by: so many a minute, so that nobody tries codes out or has mails written without end. */
const lookUpPaths = ['/api/verify/', '/api/join/'];
const lookUpsPerMinute = 10;

/**
 * Keeps one member, and one address, from using up what all need. Members behind one address do not use up each other's share.
 * `perMinute` is the limit of one sign-in, or of one address that is not signed in.
 */
export async function limitRates(server: FastifyInstance, perMinute: number): Promise<void> {
  const shared = { timeWindow: '1 minute', errorResponseBuilder: () => new Refusal('too_many_requests') };
  await server.register(rateLimit, { ...shared, max: perMinute, keyGenerator: whose });
  const address = server.createRateLimit({ ...shared, max: perMinute * membersOfAnAddress, keyGenerator: (request: FastifyRequest) => `address ${request.ip}` });
  const lookUps = server.createRateLimit({ ...shared, max: Math.min(lookUpsPerMinute, perMinute), keyGenerator: (request: FastifyRequest) => `look-up ${request.ip}` });
  server.addHook('onRequest', async (request) => {
    const count = await address(request);
    if (!count.isAllowed && count.isExceeded) throw new Refusal('too_many_requests');
    if (!lookUpPaths.some((path) => request.url.startsWith(path))) return;
    const lookUp = await lookUps(request);
    if (!lookUp.isAllowed && lookUp.isExceeded) throw new Refusal('too_many_requests');
  });
}

/** A made-up cookie buys nothing: what it asks for is refused, and its address is counted as well. */
function whose(request: FastifyRequest): string {
  const cookie = request.cookies[cookieName];
  return cookie ? createHash('sha256').update(cookie).digest('base64url') : request.ip;
}
