import { millis, type Now } from '../time/instants.js';

/** One thing that was seen of somebody: they came or went by one way in (a socket, a media connection, a press), or they were there; or the round ended under it. */
export interface Evidence {
  readonly memberId: string;
  readonly source: string;
  readonly kind: 'in' | 'out' | 'seen' | 'end';
  readonly at: string;
}

/** A member came into the room, or went out of it for good: by their own press, or taken out. A line that drops ends no stay. */
export interface StayMark {
  readonly memberId: string;
  readonly kind: 'in' | 'out';
  readonly at: string;
}

/** A stretch of time in milliseconds since 1970, the end not before the beginning. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Silence that is bridged: four looks of 30 seconds in a row may be lost, and a short drop is no absence. */
export const bridgedMs = 150_000;

const byTime = (a: Interval, b: Interval): number => a.from - b.from || a.to - b.to;

/** Overlapping and nearly touching stretches become one. */
export function joinIntervals(intervals: readonly Interval[], bridge = 0): Interval[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...intervals].sort(byTime)) {
    const last = joined.at(-1);
    if (last && from <= last.to + bridge) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** The part of the stretches that lies inside a window. */
export function clipIntervals(intervals: readonly Interval[], window: Interval): Interval[] {
  return intervals.map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) })).filter(({ from, to }) => from < to);
}

/** What two sets of stretches have in common. */
export function meetIntervals(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const joined = joinIntervals(a);
  return joinIntervals(b).flatMap((window) => clipIntervals(joined, window));
}

export const lengthOf = (intervals: readonly Interval[]): number => intervals.reduce((sum, { from, to }) => sum + to - from, 0);

/** What may be said of how long somebody stayed when their going was never told: `signs` of them by any way, `looks` at anybody; both in order. */
interface Life {
  readonly signs: readonly number[];
  readonly looks: readonly number[];
}

/**
 * A stretch whose going was lost ends with the last sign of the member before a silence in which others were looked at, but not they.
 * Where nobody was looked at, the silence says nothing, and the stretch goes on.
 */
function asFarAsSeen({ from, to }: Interval, { signs, looks }: Life): Interval {
  let last = from;
  for (const next of [...signs.filter((at) => at > from && at < to), to]) {
    const silence = last + bridgedMs;
    if (next > silence && looks.some((at) => at > silence && at < next)) return { from, to: last };
    last = next;
  }
  return { from, to };
}

/** What one way in says: from each coming to the next going. A coming without a going, and the other way round, is a moment. */
function ofSource(events: readonly Evidence[], life: Life): Interval[] {
  const found: Interval[] = [];
  let open: number | null = null;
  for (const event of events) {
    const at = millis(event.at);
    if (event.kind === 'out' && open !== null) found.push({ from: open, to: at });
    else if (event.kind !== 'seen' && open !== null) found.push(asFarAsSeen({ from: open, to: at }, life));
    else if (event.kind !== 'end') found.push({ from: at, to: at });
    if (event.kind === 'in') open = at;
    else if (event.kind !== 'seen') open = null;
  }
  if (open !== null) found.push({ from: open, to: open });
  return found;
}

/** From each coming in to the next going out, by member. `marks` as the log has them, of which nothing is lost. */
function staysOf(marks: readonly StayMark[]): Map<string, Interval[]> {
  const found = new Map<string, Interval[]>();
  const open = new Map<string, number>();
  for (const { memberId, kind, at } of marks) {
    const from = open.get(memberId);
    if (kind === 'in' && !found.has(memberId)) found.set(memberId, []);
    if (kind === 'in' && from === undefined) open.set(memberId, millis(at));
    if (kind === 'out' && from !== undefined && open.delete(memberId)) found.get(memberId)!.push({ from, to: Math.max(from, millis(at)) });
  }
  for (const [memberId, from] of open) found.get(memberId)!.push({ from, to: Infinity });
  return found;
}

/**
 * Who was there, and when: the union over all ways in, with short silences bridged, inside the window and inside the member's
 * stays: a screen that looks on from the door or a wall makes nobody present. Order and doubles of evidence make no difference; what is lost shortens a stretch by less than `bridgedMs` at each end while no more than four looks in a row are
 * missing. A lost going lengthens none, unless nobody at all was looked at meanwhile.
 */
export function presence(evidence: readonly Evidence[], window: { from: Now; to: Now }, marks: readonly StayMark[]): Map<string, Interval[]> {
  const ways = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = `${one.memberId} ${one.kind === 'seen' ? 'seen' : one.source}`;
    ways.set(key, [...(ways.get(key) ?? []), one]);
  }
  const found = new Map<string, Interval[]>();
  // At one moment a coming stands before a going, so that a way in of no length is one, whatever order it was told in.
  const rank = { in: 0, seen: 1, out: 2, end: 3 } as const;
  const timesOf = (some: readonly Evidence[]): number[] => some.map(({ at }) => millis(at)).sort((a, b) => a - b);
  const looks = timesOf(evidence.filter(({ kind }) => kind === 'seen'));
  const signs = new Map<string, number[]>();
  for (const memberId of new Set(evidence.map((one) => one.memberId))) signs.set(memberId, timesOf(evidence.filter((one) => one.memberId === memberId && one.kind !== 'end')));
  for (const events of ways.values()) {
    const sorted = [...events].sort((a, b) => millis(a.at) - millis(b.at) || rank[a.kind] - rank[b.kind]);
    const memberId = sorted[0]!.memberId;
    found.set(memberId, [...(found.get(memberId) ?? []), ...ofSource(sorted, { signs: signs.get(memberId)!, looks })]);
  }
  const clip = { from: millis(window.from), to: millis(window.to) };
  const stays = staysOf(marks);
  return new Map([...found].filter(([memberId]) => stays.has(memberId)).map(([memberId, intervals]) => {
    const there = clipIntervals(joinIntervals(intervals, bridgedMs), clip);
    return [memberId, joinIntervals(stays.get(memberId)!, bridgedMs).flatMap((stay) => clipIntervals(there, stay))];
  }));
}
