import { millis, type Now } from '../time/instants.js';
import { clipIntervals, joinIntervals, type Interval } from './intervals.js';

/** From then on these sat with a member at one camera; an empty list ends it. */
export interface CompanySet {
  readonly by: string;
  readonly memberIds: readonly string[];
  readonly at: Now;
}

/**
 * Who was there beside somebody else, and when: as long as the one who named them was there, from the naming until they named
 * others or the end. Nobody is there longer than whoever speaks for them, and nobody at all by one who was not there.
 */
export function besideOthers(sets: readonly CompanySet[], there: ReadonlyMap<string, readonly Interval[]>, end: Now): Map<string, Interval[]> {
  const found = new Map<string, Interval[]>();
  const inTime = [...sets].sort((a, b) => millis(a.at) - millis(b.at));
  for (const [index, set] of inTime.entries()) {
    const next = inTime.slice(index + 1).find((one) => one.by === set.by);
    const window = { from: millis(set.at), to: millis(next?.at ?? end) };
    const theirs = clipIntervals(there.get(set.by) ?? [], window);
    if (theirs.length > 0) for (const memberId of set.memberIds) found.set(memberId, joinIntervals([...(found.get(memberId) ?? []), ...theirs]));
  }
  return found;
}
