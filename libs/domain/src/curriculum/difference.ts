import type { Assignment, FilledSlot } from './plan.js';

/** One slot that a change touches: what it taught, and what it will. */
export interface SlotDifference {
  readonly slotId: string;
  readonly day: string;
  readonly before: Assignment | null;
  readonly after: Assignment | null;
  /** It is new, it is gone, it no longer meets, or it meets again; null when only its lecture changes. */
  readonly meeting: 'new' | 'off' | 'on-again' | null;
}

const meets = (slot: FilledSlot): boolean => slot.kind === 'open' || slot.kind === 'extra' || slot.kind === 'past' || slot.kind === 'held';
const same = (a: Assignment | null, b: Assignment | null): boolean => a?.lectureId === b?.lectureId && a?.cycle === b?.cycle;

/** What differs between two filled plans, in the order of days. */
export function difference(before: readonly FilledSlot[], after: readonly FilledSlot[]): SlotDifference[] {
  const was = new Map(before.map((slot) => [slot.id, slot]));
  return after.flatMap((slot): SlotDifference[] => {
    const old = was.get(slot.id);
    const meeting = !old ? 'new' : meets(old) && !meets(slot) ? 'off' : !meets(old) && meets(slot) ? 'on-again' : null;
    return meeting || !same(old?.taught ?? null, slot.taught) ? [{ slotId: slot.id, day: slot.day, before: old?.taught ?? null, after: slot.taught, meeting }] : [];
  });
}
