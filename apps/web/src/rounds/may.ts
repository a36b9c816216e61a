import type { ErrorCode, MemberRef, RoundCommand } from '@without-walls/contracts';
import { decideRound, isRefused, type RoundCan } from '@without-walls/domain';
import type { RoundState } from '@without-walls/contracts';

const anyId = '00000000-0000-4000-8000-000000000000';

/**
 * Why the server would refuse a command now, or null. It asks the rule that the server asks, so that a button and the
 * answer to it never disagree.
 */
export function refusalOf(state: RoundState, command: RoundCommand, member: MemberRef, can: RoundCan): ErrorCode | null {
  const decision = decide(state, command, member, can);
  return isRefused(decision) ? decision.refusal : null;
}

/** True when the command would be taken, and recorded as out of turn: only the facilitator's can be. */
export function outOfTurn(state: RoundState, command: RoundCommand, member: MemberRef, can: RoundCan): boolean {
  const decision = decide(state, command, member, can);
  return !isRefused(decision) && decision.events.some((event) => 'override' in event.payload && event.payload.override);
}

const decide = (state: RoundState, command: RoundCommand, member: MemberRef, can: RoundCan) => decideRound(state, command, { member, can }, new Date(0), { commandId: anyId, newId: anyId });
