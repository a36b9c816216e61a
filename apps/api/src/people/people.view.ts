import type { Me, MemberView } from '@without-walls/contracts';
import type { AccountEntity, MemberEntity } from './member.entity.js';
import type { NetworkEntity, SiteEntity } from './network.entity.js';
import { endsOf } from './sign-in.actors.js';

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
    roles: member.roles, canPrescribeOpioids: member.canPrescribeOpioids, demo,
    signIn: { id: signIn.id, idleEndsAt: ends.idleEndsAt.toISOString(), endsAt: ends.endsAt.toISOString() },
  };
}

/** What others see of a member; managers see the address and the registration too. */
export function viewMember(row: MemberView, managing: boolean): MemberView {
  return managing ? row : { ...row, email: '', registrationNumber: null };
}
