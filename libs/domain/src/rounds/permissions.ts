import type { RoundState } from '@without-walls/contracts';
import { may, type Actor } from '../people/actor.js';
import type { Part, RoundActor, RoundCan } from './outcome.js';

/** What a member may do in a round: observers listen; the hub recommends; facilitators lead. */
export function roundCan(actor: Actor, part: Part): RoundCan {
  const takesPart = may(actor, 'round.join') && part !== 'observer';
  return { facilitate: takesPart && may(actor, 'round.facilitate'), recommend: takesPart && may(actor, 'round.recommend'), contribute: takesPart, speak: takesPart };
}

/** The part a member has when they come in: as invited, else by what their roles let them do. */
export function partOf(actor: Actor, invited: Part | null, presentsHere: boolean): Part {
  if (presentsHere) return 'presenter';
  if (invited) return invited;
  if (may(actor, 'round.facilitate')) return 'facilitator';
  if (may(actor, 'round.recommend')) return 'mdt';
  if (may(actor, 'case.check')) return 'coordinator';
  return may(actor, 'case.write') ? 'learner' : 'observer';
}

export const currentItem = (state: RoundState): RoundState['agenda'][number] | null => state.agenda.find((item) => item.id === state.currentItemId) ?? null;

/** True when the actor presents the case that is being discussed. */
export function presentsCurrent(state: RoundState, actor: RoundActor): boolean {
  return currentItem(state)?.case?.presenter.id === actor.member.id;
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
  /** Has a case on the agenda. */
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
