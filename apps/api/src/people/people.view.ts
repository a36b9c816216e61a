import type { Me, MemberView } from '@without-walls/contracts';
import type { AccountEntity, MemberEntity } from './member.entity.js';
import type { NetworkEntity, SiteEntity } from './network.entity.js';
import type { Actor, GuestFacts } from '../platform/sign-in/actor.js';
import { absoluteMs, endsOf } from './sign-in.actors.js';

export interface MeParts {
  member: MemberEntity;
  account: AccountEntity;
  network: NetworkEntity;
  site: SiteEntity | null;
  signIn: { id: string; lastSeenAt: Date; expiresAt: Date };
  demo: boolean;
}

export function viewMe({ member, account, network, site, signIn, demo }: MeParts): Me {
  const ends = endsOf(signIn);
  return {
    id: member.id, name: member.name, email: account.email, profession: member.profession as Me['profession'], discipline: member.discipline,
    site: site ? { id: site.id, name: site.name } : null,
    network: { id: network.id, name: network.name, timeZone: network.timeZone },
    roles: member.roles, canPrescribeOpioids: member.canPrescribeOpioids, demo, guest: null,
    signIn: { id: signIn.id, idleEndsAt: ends.idleEndsAt.toISOString(), endsAt: ends.endsAt.toISOString() },
  };
}

/** A guest as their own page knows them. The link decides how long; its page is told when it is over. */
export function viewGuest(actor: Actor & { guest: GuestFacts }, network: NetworkEntity, demo: boolean, now: Date): Me {
  const ends = new Date(now.getTime() + absoluteMs).toISOString();
  return {
    id: actor.memberId, name: actor.name, email: '', profession: actor.guest.profession as Me['profession'], discipline: null, site: null, network: { id: network.id, name: network.name, timeZone: network.timeZone },
    roles: actor.roles, canPrescribeOpioids: false, demo, guest: { sessionId: actor.guest.sessionId, level: actor.guest.level }, signIn: { id: actor.signInId, idleEndsAt: ends, endsAt: ends },
  };
}

/** What others see of a member; managers see the address and the registration too. */
export function viewMember(row: MemberView, managing: boolean): MemberView {
  return managing ? row : { ...row, email: '', registrationNumber: null };
}
