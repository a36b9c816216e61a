import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { runInContext } from '../platform/http/context.js';
import { drain } from '../platform/queue/drain.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import { JobRegistry } from '../platform/queue/job-registry.js';
import { Outbox } from '../platform/queue/outbox.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type Role } from '@without-walls/contracts';
import { demoMember, idFor } from '@without-walls/fixtures';

export const networkId = idFor('network:bracken');
export const memberIdOf = (key: string): string => idFor(`member:${key}`);

const day = 86_400_000;

/** The demo's past is made by the product's own services: this puts a member at the keyboard at a moment of the past. */
export class DemoWorld {
  private at: number;
  private ticks = 0;

  constructor(readonly app: INestApplicationContext, readonly start: Date) {
    this.at = start.getTime();
    app.get(Clock).now = () => new Date(this.at + this.ticks++);
  }

  /** The moment `days` before the demo is made. */
  daysAgo(days: number): Date {
    return new Date(this.start.getTime() - days * day);
  }

  /** Does something as a member at a moment, and lets the jobs that follow from it run. */
  async as<T>(memberKey: string, at: Date, work: (actor: Actor) => Promise<T>): Promise<T> {
    this.at = at.getTime();
    this.ticks = 0;
    const { name, roles } = demoMember(memberKey);
    const actor: Actor = { memberId: memberIdOf(memberKey), accountId: idFor(`account:${memberKey}`), networkId, signInId: idFor('sign-in:demo'), name, siteId: null, roles: [...roles] as Role[] };
    const done = await runInContext({ correlationId: 'demo', actor, endpointId: null, idempotency: null }, () => work(actor));
    await runInContext({ correlationId: 'demo', actor: null, endpointId: null, idempotency: null }, () => drain(this.app.get(Outbox), this.app.get(JobQueues), this.app.get(JobRegistry)));
    return done;
  }

  async run(sql: string, parameters: unknown[]): Promise<void> {
    await this.app.get(Database).query(sql, parameters);
  }

  all<T>(sql: string, parameters: unknown[]): Promise<T[]> {
    return this.app.get(Database).query<T>(sql, parameters);
  }

  async one<T>(sql: string, parameters: unknown[]): Promise<T> {
    const [row] = await this.app.get(Database).query<T>(sql, parameters);
    if (!row) throw new Error('The demo expected a row that is not there');
    return row;
  }
}

/** Something that happened, and when. All of the demo is a list of these, played in order of time. */
export interface Happening {
  at: Date;
  what: string;
  run: () => Promise<unknown>;
}
