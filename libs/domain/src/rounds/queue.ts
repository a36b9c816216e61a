import type { RoundState } from '@without-walls/contracts';
import { millis, type Now } from '../time/instants.js';

type Entry = RoundState['queue'][number];

/** The queue as everyone sees it: who speaks first, then hands in order; ties by time and id so that all screens agree. */
export function queueOrder(queue: readonly Entry[]): Entry[] {
  const speaking = (entry: Entry): number => (entry.state === 'speaking' ? 0 : 1);
  return [...queue].sort((a, b) => speaking(a) - speaking(b) || a.order - b.order || millis(a.raisedAt) - millis(b.raisedAt) || (a.id < b.id ? -1 : 1));
}

/** A copy with one waiting entry moved before another (or to the end), orders renumbered from 1. Unknown ids change nothing. */
export function moveInQueue(queue: readonly Entry[], entryId: string, before: string | null): Entry[] {
  const moving = queue.find((entry) => entry.id === entryId);
  if (!moving || entryId === before) return [...queue];
  const rest = queueOrder(queue).filter((entry) => entry.id !== entryId);
  const found = before === null ? -1 : rest.findIndex((entry) => entry.id === before);
  const at = found === -1 ? rest.length : found;
  return [...rest.slice(0, at), moving, ...rest.slice(at)].map((entry, index) => ({ ...entry, order: index + 1 }));
}

/** How long a place in the queue is kept for someone whose connection dropped. */
export const placeKeptMs = 120_000;

/** Entries whose owner has been away for longer than a place is kept. `awaySince`: member id to the moment they left. */
export function abandonedEntries(state: RoundState, awaySince: ReadonlyMap<string, Now>, now: Now): string[] {
  const present = new Set(state.present.map((one) => one.member.id));
  return state.queue
    .filter((entry) => !present.has(entry.member.id))
    .filter((entry) => millis(now) - millis(awaySince.get(entry.member.id) ?? now) >= placeKeptMs)
    .map((entry) => entry.id);
}
