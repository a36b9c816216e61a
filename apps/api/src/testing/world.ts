import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CallOf, type Discipline, type Endpoint, type ErrorCode, type Problem, type ReplyOf, type Role, type RoundSettings, getMe } from '@without-walls/contracts';
import { ApiModule } from '../app.module.js';
import { AccountEntity, MemberEntity } from '../people/member.entity.js';
import { NetworkEntity, SiteEntity } from '../people/network.entity.js';
import { SignInService } from '../people/sign-in.service.js';
import { Database } from '../platform/database/database.js';
import { createApp } from '../platform/http/create-app.js';
import { drain } from '../platform/queue/drain.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { JobRegistry } from '../platform/queue/job-registry.js';
import { Outbox } from '../platform/queue/outbox.js';
import { cookieName } from '../platform/sign-in/cookie.js';
import type { QueueName } from '@without-walls/contracts';

export interface Caller {
  memberId: string;
  networkId: string;
  name: string;
  cookie: string;
  /** Calls an endpoint and expects success. */
  call<E extends Endpoint>(endpoint: E, input?: Loose<CallOf<E>>, options?: CallOptions): Promise<ReplyOf<E>>;
  /** Calls an endpoint and expects this refusal; answers with the problem document. */
  refused<E extends Endpoint>(endpoint: E, code: ErrorCode, input?: Loose<CallOf<E>>, options?: CallOptions): Promise<Problem>;
}
type Loose<T> = T | Record<string, unknown>;
export interface CallOptions {
  key?: string;
  headers?: Record<string, string>;
}
export interface MemberInit {
  name?: string;
  roles: Role[];
  discipline?: Discipline;
  profession?: string;
  networkId?: string;
}

/** A running API on this file's own database, and ways to put people into it. */
export class World {
  private constructor(readonly app: NestFastifyApplication, readonly networkId: string, readonly siteId: string) {}

  static async open(): Promise<World> {
    const app = await createApp(ApiModule);
    // Before that, jobs would wait for the sweep.
    await app.get(JobQueues).reached();
    const world = new World(app, randomUUID(), randomUUID());
    await world.addNetwork(world.networkId, world.siteId);
    return world;
  }

  async addNetwork(id: string = randomUUID(), siteId: string = randomUUID()): Promise<string> {
    const manager = this.app.get(Database).manager;
    await manager.insert(NetworkEntity, { id, name: 'Test network', slug: `test-${id}`, timeZone: 'Europe/London', settings: {} });
    await manager.insert(SiteEntity, { id: siteId, networkId: id, name: 'North practice', locality: null, timeZone: 'Europe/London' });
    return id;
  }

  /** Makes a member and signs them in. */
  async member(init: MemberInit): Promise<Caller> {
    const manager = this.app.get(Database).manager;
    const networkId = init.networkId ?? this.networkId;
    const account = { id: randomUUID(), email: `${randomUUID()}@example.org`, passwordHash: null, createdAt: new Date() };
    const member = { id: randomUUID(), networkId, accountId: account.id, siteId: networkId === this.networkId ? this.siteId : null, name: init.name ?? `Member ${account.id.slice(0, 4)}`, profession: init.profession ?? 'GP', discipline: init.discipline ?? null, roles: init.roles, registrationBody: null, registrationNumber: null, canPrescribeOpioids: false, locality: null, active: true, version: 0 };
    await manager.insert(AccountEntity, account);
    await manager.insert(MemberEntity, member);
    return this.signedIn(member.id);
  }

  /** Signs in a member who is there already. */
  async signedIn(memberId: string): Promise<Caller> {
    const member = await this.app.get(Database).manager.findOneByOrFail(MemberEntity, { id: memberId });
    const { token } = await this.app.get(SignInService).open(member, { ip: '127.0.0.1', userAgent: 'Firefox Linux' });
    return this.caller(member.id, member.networkId, member.name, `${cookieName}=${token}`);
  }

  /** Somebody without a sign-in. */
  visitor(): Caller {
    return this.caller('', '', '', '');
  }

  /** The guest of a link, in the browser that opens it now. */
  async guest(token: string): Promise<Caller> {
    const answer = await this.app.inject({ method: 'POST', url: `/api/guest-links/${token}/open`, headers: { 'x-requested-with': 'without-walls' } });
    const [cookie] = answer.cookies;
    if (!cookie) throw new Error(`The link answered ${answer.statusCode}: ${answer.body}`);
    const guest = this.caller('', this.networkId, 'guest', `${cookie.name}=${cookie.value}`);
    const me = await guest.call(getMe);
    return { ...guest, memberId: me.id, name: me.name };
  }

  /** Decides how a network holds its rounds. */
  async holdsRounds(rounds: Partial<RoundSettings>, networkId = this.networkId): Promise<void> {
    await this.app.get(Database).query("UPDATE networks SET settings = jsonb_set(settings, '{rounds}', coalesce(settings->'rounds', '{}') || $2::jsonb) WHERE id = $1", [networkId, JSON.stringify(rounds)]);
  }

  /** Runs jobs in this process until the outbox and all queues are quiet. Jobs that wait for a time stay; returns how many ran. */
  quiet(): Promise<number> {
    return drain(this.app.get(Outbox), this.app.get(JobQueues), this.app.get(JobRegistry));
  }

  queue(name: QueueName): ReturnType<JobQueues['queue']> {
    return this.app.get(JobQueues).queue(name);
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  private caller(memberId: string, networkId: string, name: string, cookie: string): Caller {
    const send = async (endpoint: Endpoint, input: Record<string, unknown>, options: CallOptions) => {
      const { params = {}, query, body } = input as { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
      const path = endpoint.path.replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
      const search = query ? `?${new URLSearchParams(Object.fromEntries(Object.entries(query).map(([k, v]) => [k, String(v)]))).toString()}` : '';
      const headers: Record<string, string> = { 'x-requested-with': 'without-walls', cookie, ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': options.key ?? randomUUID() }), ...options.headers };
      const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
      return this.app.inject({ method: endpoint.method, url: `/api${path}${search}`, headers: hasBody ? { 'content-type': 'application/json', ...headers } : headers, ...(hasBody ? { payload: typeof body === 'string' ? body : JSON.stringify(body ?? {}) } : {}) });
    };
    return {
      memberId, networkId, name, cookie,
      call: async (endpoint, input = {}, options = {}) => {
        const answer = await send(endpoint, input as Record<string, unknown>, options);
        if (answer.statusCode !== 200) throw new Error(`${endpoint.id} answered ${answer.statusCode}: ${answer.body}`);
        // Every reply is held against its contract.
        return (endpoint.produces ? answer.body : endpoint.reply.parse(answer.json())) as never;
      },
      refused: async (endpoint, code, input = {}, options = {}) => {
        const answer = await send(endpoint, input as Record<string, unknown>, options);
        const problem = answer.json<Problem>();
        if (problem.code !== code) throw new Error(`${endpoint.id} answered ${answer.statusCode} ${answer.body} instead of ${code}`);
        return problem;
      },
    };
  }
}
