import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cookieName } from '../sign-in/cookie.js';
import { Refusal } from './refusal.js';

/** Requests in a minute of one sign-in, or of one address that is not signed in. */
const ownLimit = 1_200;
/** Requests in a minute of one address: a hospital's members may all come from the same. */
const addressLimit = 30_000;

/** Keeps one member, and one address, from using up what all need. Members behind one address do not use up each other's share. */
export async function limitRates(server: FastifyInstance): Promise<void> {
  const shared = { timeWindow: '1 minute', errorResponseBuilder: () => new Refusal('too_many_requests') };
  await server.register(rateLimit, { ...shared, max: ownLimit, keyGenerator: whose });
  const address = server.createRateLimit({ ...shared, max: addressLimit, keyGenerator: (request: FastifyRequest) => `address ${request.ip}` });
  server.addHook('onRequest', async (request) => {
    const count = await address(request);
    if (!count.isAllowed && count.isExceeded) throw new Refusal('too_many_requests');
  });
}

/** A made-up cookie buys nothing: what it asks for is refused, and its address is counted as well. */
function whose(request: FastifyRequest): string {
  const cookie = request.cookies[cookieName];
  return cookie ? createHash('sha256').update(cookie).digest('base64url') : request.ip;
}
