import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { ActorSource } from '../platform/sign-in/actor.js';
import { SignInRepository, type SignInWithMember } from './sign-in.repository.js';

/** Idle 30 minutes, absolute 12 hours. */
export const idleMs = 30 * 60_000;
export const absoluteMs = 12 * 3_600_000;
/** How stale `last_seen_at` may get before it is written again: a read need not be a write each time. */
const touchEveryMs = 30_000;

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** When a sign-in ends by itself, idle and absolute. */
export function endsOf(signIn: { lastSeenAt: Date; expiresAt: Date }): { idleEndsAt: Date; endsAt: Date } {
  const idle = signIn.lastSeenAt.getTime() + idleMs;
  return { idleEndsAt: new Date(Math.min(idle, signIn.expiresAt.getTime())), endsAt: signIn.expiresAt };
}

@Injectable()
export class SignInActors extends ActorSource {
  constructor(@Inject(SignInRepository) private readonly signIns: SignInRepository, @Inject(Clock) private readonly clock: Clock) {
    super();
  }

  async actorFor(token: string): Promise<Actor | 'unknown' | 'expired'> {
    const row = await this.signIns.byTokenHash(tokenHashOf(token));
    if (!row || !row.active || row.ended_at) return 'unknown';
    const now = this.clock.now();
    if (endsOf({ lastSeenAt: row.last_seen_at, expiresAt: row.expires_at }).idleEndsAt <= now) return 'expired';
    if (now.getTime() - row.last_seen_at.getTime() > touchEveryMs) await this.signIns.touch(row.id, now);
    return actorOf(row);
  }
}

const actorOf = (row: SignInWithMember): Actor => ({ memberId: row.member_id, accountId: row.account_id, networkId: row.network_id, signInId: row.id, name: row.name, siteId: row.site_id, roles: row.roles });
