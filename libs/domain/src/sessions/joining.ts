import { addMinutes, millis, type Now } from '../time/instants.js';

/** Minutes before the start at which the door opens. */
export const joinOpensMinutes = 15;

/** When joining opens. */
export const joinOpensAt = (startsAt: Now): string => addMinutes(startsAt, -joinOpensMinutes);

export interface JoinFacts {
  readonly state: 'planned' | 'live' | 'ended' | 'cancelled';
  readonly startsAt: Now;
}

/** True when the session can be joined: while it is live, or planned and the door is open. */
export function mayJoin(session: JoinFacts, now: Now): boolean {
  if (session.state === 'live') return true;
  return session.state === 'planned' && millis(now) >= millis(joinOpensAt(session.startsAt));
}
