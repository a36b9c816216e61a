import type { SessionRow } from '@without-walls/contracts';

/** Whether the room of a session can be entered: it is live, or opens its door before the start. */
export function canJoin(session: Pick<SessionRow, 'state' | 'joinOpensAt' | 'roundId'>, now: number): boolean {
  if (!session.roundId) return false;
  return session.state === 'live' || (session.state === 'planned' && Date.parse(session.joinOpensAt) <= now);
}
