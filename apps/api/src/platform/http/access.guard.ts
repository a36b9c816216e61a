import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@without-walls/contracts';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { may } from '../sign-in/actor.js';
import { Who } from '../sign-in/who.js';
import { currentContext } from './context.js';
import { OPEN } from './open.js';
import { refuse } from './refusal.js';
import { ENDPOINT } from './serve.js';

type ServedRequest = FastifyRequest & { endpoint?: Endpoint; cookies: Record<string, string | undefined> };

/** Reads as a sentence: same site, signed in, permitted, repeatable. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector, @Inject(Who) private readonly who: Who, @Inject(CONFIG) private readonly config: Config) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<ServedRequest>();
    if (this.reflector.get<boolean | undefined>(OPEN, context.getHandler())) return true;
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw new Error(`Route ${request.url} has no declared access`);
    request.endpoint = endpoint;
    const here = currentContext();
    if (here) here.endpointId = endpoint.id;
    if (endpoint.method !== 'GET' && request.isMultipart() !== (endpoint.accepts === 'multipart/form-data')) refuse('unsupported_media_type');
    if (endpoint.method !== 'GET' && !isSignedByItself(endpoint)) this.requireSameSite(request);
    if (endpoint.access === 'public') return true;
    await this.requireMember(request, endpoint);
    if (endpoint.method !== 'GET') requireKey(request);
    return true;
  }

  private async requireMember(request: ServedRequest, endpoint: Endpoint): Promise<void> {
    const actor = await this.who.is(request.cookies);
    if (actor === 'expired') refuse('sign_in_expired');
    if (actor === 'unknown') refuse('not_signed_in');
    const here = currentContext();
    if (here) here.actor = actor;
    if (actor.guest && !endpoint.guests) refuse('forbidden');
    if (typeof endpoint.access === 'object' && !may(actor, endpoint.access.permission)) refuse('forbidden');
  }

  /** A page of another site can neither set this header nor pass Fetch Metadata; older browsers are held by Origin. */
  private requireSameSite(request: ServedRequest): void {
    const site = request.headers['sec-fetch-site'];
    if (request.headers['x-requested-with'] !== 'without-walls') refuse('cross_site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse('cross_site');
    const origin = request.headers.origin;
    if (site === undefined && origin !== undefined && !sameHost(origin, request.headers.host, this.config.http.publicUrl)) refuse('cross_site');
  }
}

const sameHost = (origin: string, host: string | undefined, publicUrl: string): boolean => URL.canParse(origin) && (new URL(origin).host === host || origin === new URL(publicUrl).origin);
/** Webhooks prove themselves by signature and come from no browser. */
const isSignedByItself = (endpoint: Endpoint): boolean => endpoint.errors.includes('bad_signature');

function requireKey(request: ServedRequest): void {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\w-]{8,80}$/.test(key)) refuse('idempotency_key_missing');
  const requestHash = createHash('sha256').update(`${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`).digest('hex');
  const here = currentContext();
  if (here) here.idempotency = { key, requestHash };
}
