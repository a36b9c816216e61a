import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Me, type ReplyOf, demoSignIns, listSignIns } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { deviceOf } from './device.js';
import type { MemberEntity } from './member.entity.js';
import { passwordMatches } from './passwords.js';
import { PeopleRepository } from './people.repository.js';
import { viewGuest, viewMe } from './people.view.js';
import { absoluteMs, tokenHashOf } from './sign-in.actors.js';
import { SignInRepository } from './sign-in.repository.js';

export interface Visitor {
  ip: string;
  userAgent: string;
}
/** The token goes into the cookie and nowhere else. */
export interface OpenedSignIn {
  token: string;
  me: Me;
}

const minute = 60_000;
const perAccount = 5;
const perAddress = 20;
const maxOpen = 5;
/** What the demo's one-click list calls each member: the role it is there to show. */
const demoOrder = ['presenter', 'coordinator', 'mdt', 'facilitator', 'educator', 'administrator', 'trainee', 'observer'];

/** Opening, listing and ending sign-ins. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(PeopleRepository) private readonly people: PeopleRepository,
    @Inject(SignInRepository) private readonly signIns: SignInRepository,
  ) {}

  async withPassword(email: string, password: string, visitor: Visitor): Promise<OpenedSignIn> {
    await this.limit(`account:${createHash('sha256').update(email).digest('hex')}`, perAccount);
    await this.limit(`ip:${visitor.ip}`, perAddress);
    const account = await this.people.accountByEmail(email);
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    const [member] = account ? await this.people.membershipsOf(account.id) : [];
    if (!account || !member) refuse('wrong_credentials');
    if (!matches) {
      await this.work.run(async (tx) => tx.audit({ networkId: member.networkId, action: 'sign-in.failed', subjectType: 'member', subjectId: member.id, actorId: null }));
      refuse('wrong_credentials');
    }
    return this.open(member, visitor);
  }

  /** Demo only: everyone in it is invented, and the page says so. */
  async asDemoMember(memberId: string, visitor: Visitor): Promise<OpenedSignIn> {
    if (!this.config.demo) refuse('not_found');
    return this.open(found(await this.people.memberAnywhere(memberId)), visitor);
  }

  async demoMembers(): Promise<ReplyOf<typeof demoSignIns>> {
    if (!this.config.demo) refuse('not_found');
    const rows = await this.people.demoMembers();
    const first = (roles: string[]): number => Math.min(...roles.map((role) => demoOrder.indexOf(role)));
    return { items: rows.sort((a, b) => first(a.roles) - first(b.roles)) };
  }

  /** Creates the sign-in, ends the oldest when there are too many, and answers with the token for the cookie. */
  async open(member: MemberEntity, visitor: Visitor): Promise<OpenedSignIn> {
    const now = this.clock.now();
    const token = this.clock.bytes(32).toString('base64url');
    const signIn = { id: this.clock.uuid(), tokenHash: tokenHashOf(token), accountId: member.accountId, memberId: member.id, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + absoluteMs), endedAt: null, device: deviceOf(visitor.userAgent) };
    await this.work.run(async (tx) => {
      const open = await this.signIns.openOf(member.accountId, now);
      for (const old of open.slice(maxOpen - 1)) await this.signIns.end(member.accountId, old.id, now);
      await this.signIns.add(signIn);
      tx.audit({ networkId: member.networkId, action: 'sign-in.opened', subjectType: 'member', subjectId: member.id, actorId: member.id });
    });
    return { token, me: await this.describe(member, signIn) };
  }

  async me(actor: Actor): Promise<Me> {
    const { guest } = actor;
    if (guest) return viewGuest({ ...actor, guest }, found(await this.people.network(actor.networkId)), this.config.demo, this.clock.now());
    const member = found(await this.people.member(actor.networkId, actor.memberId));
    const open = await this.signIns.openOf(actor.accountId, this.clock.now());
    return this.describe(member, found(open.find((row) => row.id === actor.signInId)));
  }

  async list(actor: Actor): Promise<ReplyOf<typeof listSignIns>> {
    const open = await this.signIns.openOf(actor.accountId, this.clock.now());
    return { items: open.map((row) => ({ id: row.id, createdAt: row.createdAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString(), device: row.device, current: row.id === actor.signInId })) };
  }

  async end(actor: Actor, id: string): Promise<Record<string, never>> {
    return this.work.run(async (tx) => {
      if (!(await this.signIns.end(actor.accountId, id, this.clock.now()))) refuse('not_found');
      tx.audit({ networkId: actor.networkId, action: 'sign-in.ended', subjectType: 'member', subjectId: actor.memberId });
      tx.socket(`sign-in:${id}`, 'signed-out', {});
      return {};
    });
  }

  private async limit(key: string, most: number): Promise<void> {
    const now = this.clock.now();
    if ((await this.signIns.attempts(key, new Date(now.getTime() - minute))) >= most) refuse('too_many_requests');
    await this.signIns.addAttempt({ id: this.clock.uuid(), key, at: now });
  }

  private async describe(member: MemberEntity, signIn: { id: string; lastSeenAt: Date; expiresAt: Date }): Promise<Me> {
    const [account, network, site] = await Promise.all([this.people.account(member.accountId), this.people.network(member.networkId), member.siteId ? this.people.site(member.networkId, member.siteId) : null]);
    return viewMe({ member, account: found(account), network: found(network), site, signIn, demo: this.config.demo });
  }
}
