import { millis, type Now } from '../time/instants.js';

export const slotStates = ['planned', 'held', 'cancelled', 'moved'] as const;

/** A dated place in the calendar with the lecture that fills it. */
export interface Chance {
  readonly slotId: string;
  readonly lectureId: string;
  readonly startsAt: string;
  readonly state: (typeof slotStates)[number];
}

/** True when the slot will still be: planned, and not begun. */
export const isAhead = (slot: Chance, now: Now): boolean => slot.state === 'planned' && millis(slot.startsAt) > millis(now);

/** For each lecture the earliest slot that is still to come. Never a past one, never one that was cancelled or moved away. */
export function nextChances(slots: readonly Chance[], now: Now): Map<string, Chance> {
  const next = new Map<string, Chance>();
  for (const slot of slots) {
    if (!isAhead(slot, now)) continue;
    const known = next.get(slot.lectureId);
    if (!known || earlier(slot, known)) next.set(slot.lectureId, slot);
  }
  return next;
}

/** By instant, then by id, so that two slots at one moment always stand in one order. */
const earlier = (a: Chance, b: Chance): boolean => millis(a.startsAt) < millis(b.startsAt) || (millis(a.startsAt) === millis(b.startsAt) && a.slotId < b.slotId);
