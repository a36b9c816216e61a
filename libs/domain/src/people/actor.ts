import { grants, type ErrorCode, type Permission, type Role } from '@without-walls/contracts';

/** Who asks: the facts of a signed-in member that rules need. Never a patient. */
export interface Actor {
  readonly memberId: string;
  readonly networkId: string;
  readonly roles: readonly Role[];
}

/** Makes an actor from a member row. An inactive member keeps no role, so every rule refuses. */
export function actorOf(member: { id: string; networkId: string; roles: readonly Role[]; active: boolean }): Actor {
  return { memberId: member.id, networkId: member.networkId, roles: member.active ? member.roles : [] };
}

/** True when one of the actor's roles grants the permission. */
export function may(actor: Actor, permission: Permission): boolean {
  return grants(actor.roles, permission);
}

/** `forbidden` when the permission is missing, null when all is well. */
export function requires(actor: Actor, permission: Permission): ErrorCode | null {
  return may(actor, permission) ? null : 'forbidden';
}
