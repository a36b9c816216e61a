import type { GuestLevel, Permission, Role } from '@without-walls/contracts';
import { grants } from '@without-walls/contracts';

/** The member who acts. Repositories take it, so that every query knows its network. */
export interface Actor {
  memberId: string;
  accountId: string;
  networkId: string;
  signInId: string;
  name: string;
  siteId: string | null;
  roles: Role[];
  /** Not a member, but the guest of one session: may call only what is open to guests. */
  guest?: GuestFacts;
}

export interface GuestFacts {
  sessionId: string;
  level: GuestLevel;
  profession: string;
}

export const may = (actor: Actor, permission: Permission): boolean => grants(actor.roles, permission);

/** Turns the cookie's token into the actor. The people slice provides it; the platform only asks. */
export abstract class ActorSource {
  /** @returns the actor, or why there is none. Renews the idle time-out. */
  abstract actorFor(token: string): Promise<Actor | 'unknown' | 'expired'>;
}

/** The same for a browser that came by a guest's link. The rounds slice provides it. */
export abstract class GuestSource {
  /** @returns the guest, or null when the link opens nothing any more. */
  abstract guestFor(token: string): Promise<Actor | null>;
}
