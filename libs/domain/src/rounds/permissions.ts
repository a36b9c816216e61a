import type { MemberRef, RoundState } from '@without-walls/contracts';
import { may, type Actor } from '../people/actor.js';
import type { Part, RoundActor, RoundCan } from './outcome.js';

/** What a member may do in a round: observers listen; the hub recommends, and a trainee who sits with it does not; facilitators lead. */
export function roundCan(actor: Actor, part: Part): RoundCan {
  const takesPart = may(actor, 'round.join') && part !== 'observer';
  return { facilitate: takesPart && may(actor, 'round.facilitate'), recommend: takesPart && part !== 'trainee' && may(actor, 'round.recommend'), contribute: takesPart, speak: takesPart };
}

/**
 * The part a member has when they come in: as invited, else by what their roles let them do. Who gives a lecture is
 * heard, whatever else they are; who leads and the hub keep their own part, for the cases that come after it.
 */
export function partOf(actor: Actor, invited: Part | null, presentsHere: boolean, speaksHere = false): Part {
  if (presentsHere) return 'presenter';
  const part = invited ?? partByRoles(actor);
  return speaksHere && (part === 'observer' || part === 'learner') ? 'presenter' : part;
}

function partByRoles(actor: Actor): Part {
  if (may(actor, 'round.facilitate')) return 'facilitator';
  if (may(actor, 'round.recommend')) return 'mdt';
  if (may(actor, 'case.check')) return 'coordinator';
  if (actor.roles.includes('trainee')) return 'trainee';
  return may(actor, 'case.write') ? 'learner' : 'observer';
}

export const currentItem = (state: RoundState): RoundState['agenda'][number] | null => state.agenda.find((item) => item.id === state.currentItemId) ?? null;

/** Who presents an item: the case, or the lecture. Rounds that were opened by an earlier build know of no speaker. */
export const presenterOf = (item: RoundState['agenda'][number] | null | undefined): MemberRef | null => item?.case?.presenter ?? item?.speaker ?? null;

/** True when the actor presents the case or gives the lecture that is on. */
export function presentsCurrent(state: RoundState, actor: Pick<RoundActor, 'member'>): boolean {
  return presenterOf(currentItem(state))?.id === actor.member.id;
}

/** True for who gives a lecture of this round, before, during and after it. */
export function speaksHere({ agenda }: Pick<RoundState, 'agenda'>, memberId: string): boolean {
  return agenda.some((item) => item.speaker?.id === memberId);
}

/** Who leads, who presents and who gives the lecture may share their screen. */
export function mayShareScreen(state: Pick<RoundState, 'agenda'>, memberId: string, part: Part): boolean {
  return part === 'facilitator' || part === 'presenter' || speaksHere(state, memberId);
}

/** A hub member who does not present this case: they speak last, after the sites. */
export function speaksAsExpert(state: RoundState, actor: RoundActor): boolean {
  return actor.can.recommend && !presentsCurrent(state, actor);
}

/** What decides whether someone may come into a round. */
export interface EntryFacts {
  readonly networkId: string;
  readonly kind: 'mdt' | 'echo';
  readonly invited: boolean;
  /** Has a case or a lecture on the agenda. */
  readonly presents: boolean;
}

/**
 * Who may come in. A learning session is open to the whole network; an MDT round to those invited, to presenters of its
 * cases, to the hub and whoever plans sessions, and to observers.
 */
export function mayEnterRound(actor: Actor, facts: EntryFacts): boolean {
  if (actor.networkId !== facts.networkId || !may(actor, 'round.join')) return false;
  if (facts.kind === 'echo' || facts.invited || facts.presents) return true;
  return may(actor, 'case.read.hub') || may(actor, 'session.plan') || actor.roles.includes('observer');
}
