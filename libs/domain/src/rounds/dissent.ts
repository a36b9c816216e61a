import type { MemberRef, RecommendationDraft, RoundState } from '@without-walls/contracts';
import { refuse, type RoundActor, type RoundRefused } from './outcome.js';

type Dissent = RecommendationDraft['dissent'];

/** What stands of the dissent in a row, and whose view is new in it. */
export interface DissentAfter {
  readonly stands: Dissent;
  readonly added: readonly { member: MemberRef; reason: string }[];
}

const reasonOf = (list: Dissent, memberId: string): string | undefined => list.find((one) => one.memberId === memberId)?.reason;

/**
 * Who differs stands in the letter by name. So a view is entered, changed and taken out by whom it is of, or by who leads (`forbidden`);
 * a new one is of somebody who is here (`not_found`); and the name is the one the round knows, whatever was sent.
 */
export function dissentAfter(state: RoundState, before: Dissent, given: Dissent, actor: RoundActor): DissentAfter | RoundRefused {
  const changes = (memberId: string): boolean => reasonOf(before, memberId) !== reasonOf(given, memberId);
  if (!actor.can.facilitate && [...before, ...given].some(({ memberId }) => memberId !== actor.member.id && changes(memberId))) return refuse('forbidden');
  const here = new Map([...state.present.map((one) => one.member), actor.member].map((member) => [member.id, member]));
  const wanted = [...new Map(given.map((one) => [one.memberId, one])).values()];
  if (wanted.some(({ memberId }) => changes(memberId) && !here.has(memberId))) return refuse('not_found');
  const nameOf = (memberId: string): string => here.get(memberId)?.name ?? before.find((one) => one.memberId === memberId)?.name ?? '';
  return {
    stands: wanted.map(({ memberId, reason }) => ({ memberId, name: nameOf(memberId), reason })),
    added: wanted.filter(({ memberId }) => changes(memberId)).map(({ memberId, reason }) => ({ member: here.get(memberId)!, reason })),
  };
}
