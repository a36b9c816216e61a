import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endpoints } from '@without-walls/contracts';
import type { Config } from '../config/config.js';
import { problemOf } from './problem.filter.js';
import { Refusal } from './refusal.js';

const patterns = endpoints.map((endpoint) => ({ method: endpoint.method, pattern: new RegExp(`^/api${endpoint.path.replaceAll(/:\w+/g, '[^/]+')}$`) }));

/** Methods that the contracts know for a path. Empty: no such path. */
export function methodsFor(path: string): string[] {
  return patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
}

const contentPolicy = (nonce: string, livekit: string | null): string =>
  [
    "default-src 'self'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'", "img-src 'self' data: blob:", "media-src 'self' blob:", "font-src 'self'",
    `connect-src 'self'${livekit ? ` ${livekit} ${livekit.replace(/^ws/, 'http')}` : ''}`, "worker-src 'self' blob:", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'",
  ].join('; ');

/** Nest would set a not-found handler of its own; ours knows pages from paths, and 405 from 404. */
export class WebAdapter extends FastifyAdapter {
  override setNotFoundHandler(): FastifyInstance {
    return this.getInstance();
  }
}

/** Serves the built web app from the API's own address: one origin, one cookie, one policy. */
export async function hostWeb(server: FastifyInstance, config: Config): Promise<void> {
  const root = config.http.webDist;
  if (root) await server.register(fastifyStatic, { root, wildcard: false, index: false, setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache') });
  const page = root ? readFileSync(join(root, 'index.html'), 'utf8') : null;
  server.setNotFoundHandler((request, reply) => answerUnknown(request, reply, page, config));
}

const apiOwns = (path: string): boolean => path === '/api' || path.startsWith('/api/');

/** Whether an address that is no file is one of the app's own. Files lie at the top or among the assets; deeper down a dot belongs to a token in a link. */
export const isPagePath = (path: string): boolean => !apiOwns(path) && !/^\/(assets\/.*|[^/]+\.\w+)$/.test(path);

function answerUnknown(request: FastifyRequest, reply: FastifyReply, page: string | null, config: Config): FastifyReply {
  const path = request.url.split('?')[0]!;
  const isApi = apiOwns(path);
  if (page && request.method === 'GET' && isPagePath(path)) return sendPage(reply, page, config);
  const allowed = isApi ? methodsFor(path) : [];
  if (allowed.length > 0) void reply.header('allow', [...new Set(allowed)].join(', '));
  const body = problemOf(new Refusal(allowed.length > 0 ? 'method_not_allowed' : 'not_found'), request.id);
  return reply.status(body.status).header('content-type', 'application/problem+json').send(JSON.stringify(body));
}

function sendPage(reply: FastifyReply, page: string, config: Config): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', contentPolicy(nonce, config.livekit?.url ?? null))
    .send(page.replaceAll('__CSP_NONCE__', nonce));
}
