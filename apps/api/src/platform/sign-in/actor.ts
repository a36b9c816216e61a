import type { Permission, Role } from '@without-walls/contracts';
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
}

export const may = (actor: Actor, permission: Permission): boolean => grants(actor.roles, permission);

/** Turns the cookie's token into the actor. The people slice provides it; the platform only asks. */
export abstract class ActorSource {
  /** @returns the actor, or why there is none. Renews the idle time-out. */
  abstract actorFor(token: string): Promise<Actor | 'unknown' | 'expired'>;
}
