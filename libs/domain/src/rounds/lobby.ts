import type { RoundSettings, SessionView } from '@without-walls/contracts';
import { may, type Actor } from '../people/actor.js';
import { millis, type Now } from '../time/instants.js';
import { dayOf } from '../time/zones.js';

/** Whoever was not heard of for longer is not in the lobby any more; their place is kept. Milliseconds. */
export const lobbyFreshMs = 20_000;

/** Who lets people in: facilitators and coordinators. They never wait themselves. */
export const mayAdmit = (actor: Actor): boolean => may(actor, 'round.facilitate') || may(actor, 'case.check');

/** Whether somebody waits. `known`: invited, presents a case, leads or coordinates. */
export function waitsInLobby(rule: RoundSettings['lobby'], who: { guest: boolean; known: boolean }): boolean {
  if (rule === 'off') return false;
  return who.guest || (rule === 'uninvited' && !who.known);
}

/** What decides whether a guest's link still opens anything. */
export interface GuestLinkFacts {
  readonly withdrawn: boolean;
  /** The network takes guests. */
  readonly allowed: boolean;
  readonly session: { readonly state: SessionView['state']; readonly startsAt: Now; readonly timeZone: string };
}

/** A link lasts until the round ends; one whose round is not begun, to the end of the session's day where the session is held. */
export function guestLinkStands({ withdrawn, allowed, session }: GuestLinkFacts, now: Now): boolean {
  if (withdrawn || !allowed) return false;
  if (session.state !== 'planned') return session.state === 'live';
  return millis(now) <= millis(session.startsAt) || dayOf(now, session.timeZone) === dayOf(session.startsAt, session.timeZone);
}

/** The agenda as the lobby shows it: a case is only said to be one. */
export const lobbyAgenda = (agenda: readonly { kind: string; title: string }[]): string[] => agenda.map((item) => (item.kind === 'case' ? 'A case' : item.title));
