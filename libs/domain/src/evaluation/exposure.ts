/** A time at which somebody is asked: on joining, or after so many sessions. Calendar dates would mix people who joined at different weeks. */
export interface AskPoint {
  /** Sessions attended when it falls due; 0 on joining. */
  after: number;
  /** Sessions attended when it is too late: an answer would be of another exposure. */
  before: number;
}

/** After which numbers of sessions a network asks, unless it says otherwise: joining, half a usual attendance, a usual one (mean 15, Furlan 2018), and twice that. */
export const defaultAskPoints: readonly AskPoint[] = [{ after: 0, before: 1 }, { after: 8, before: 12 }, { after: 15, before: 19 }, { after: 30, before: 34 }];

/** Which point is open for somebody who attended so many sessions; what they thought at one that has passed cannot be asked any more. */
export function openPoint(points: readonly AskPoint[], attended: number): AskPoint | null {
  return points.find(({ after, before }) => attended >= after && attended < before) ?? null;
}

/** Which point to ask for now: the open one, unless it was answered. */
export function pointToAsk(points: readonly AskPoint[], attended: number, alreadyAnswered: readonly number[]): AskPoint | null {
  const open = openPoint(points, attended);
  return open && !alreadyAnswered.includes(open.after) ? open : null;
}

/** What a point is called. */
export const pointWords = ({ after }: Pick<AskPoint, 'after'>): string => (after === 0 ? 'on joining' : `after ${after} sessions`);
