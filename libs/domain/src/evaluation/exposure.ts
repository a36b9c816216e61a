/** A time at which somebody is asked: on joining, or after so many sessions. Calendar dates would mix people who joined at different weeks. */
export interface AskPoint {
  /** Sessions attended when it falls due; 0 on joining. */
  after: number;
}

/** After which numbers of sessions a network asks, unless it says otherwise: joining, half a usual attendance, a usual one (mean 15, Furlan 2018), and twice that. */
export const defaultAskPoints: readonly AskPoint[] = [{ after: 0 }, { after: 8 }, { after: 15 }, { after: 30 }];

/** The points that are due for somebody who attended so many sessions and were not asked yet. Only grows with attendance; never asks twice for one point. */
export function pointsDue(points: readonly AskPoint[], attended: number, alreadyAsked: readonly number[]): AskPoint[] {
  return points.filter(({ after }) => after <= attended && !alreadyAsked.includes(after));
}

/**
 * Which point to ask for now: the latest that was reached, unless it was answered. One that was passed without an answer is
 * not asked for afterwards: what somebody knew then cannot be asked any more.
 */
export function pointToAsk(points: readonly AskPoint[], attended: number, alreadyAsked: readonly number[]): AskPoint | null {
  const latest = pointsDue(points, attended, []).sort((a, b) => b.after - a.after)[0];
  return latest && !alreadyAsked.includes(latest.after) ? latest : null;
}

/** What a point is called. */
export const pointWords = ({ after }: AskPoint): string => (after === 0 ? 'on joining' : `after ${after} sessions`);

/** A share with what it is a share of. `rate` is null where nobody was asked. */
export interface Rate {
  answered: number;
  asked: number;
  rate: number | null;
}

export function responseRate(answered: number, asked: number): Rate {
  return { answered, asked, rate: asked === 0 ? null : answered / asked };
}
