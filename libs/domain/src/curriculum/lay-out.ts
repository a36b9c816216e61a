import { inOrder, lectureOf, owedFrom, type Assignment, type FilledSlot, type PlanSlot, type Ring } from './plan.js';

const keyOf = ({ lectureId, cycle }: Assignment): string => `${cycle} ${lectureId}`;

/** Gives out the ring in its order, cycle after cycle, without what is taken: held, dropped or pinned places have their lecture already. */
class Dealer {
  private cycle: number;
  private at = 0;
  private readonly last: number;

  constructor(private readonly ring: Ring, private readonly taken: ReadonlySet<string>, first: number) {
    this.cycle = first;
    this.last = Math.max(first, ...ring.map(owedFrom));
  }

  next(): Assignment | null {
    // A cycle of which everything is taken is passed over; a ring has a next lecture within two rounds or not at all.
    for (let tries = 0; tries <= this.ring.length * (this.taken.size + this.last + 2); tries += 1) {
      if (this.at === this.ring.length) [this.at, this.cycle] = [0, this.cycle + 1];
      const place = this.ring[this.at++];
      if (place === undefined) return null;
      const one = { lectureId: lectureOf(place), cycle: this.cycle };
      if (this.cycle >= owedFrom(place) && !this.taken.has(keyOf(one))) return one;
    }
    return null;
  }
}

/**
 * Fills the slots of a curriculum: each open one, in the order of time, gets the next lecture of the ring that its cycle still owes.
 * Pure and repeatable: the same slots and ring give the same plan. Held slots are never touched.
 * In every cycle that is through, each lecture of the ring stands once, or is dropped once.
 */
export function layOut(ring: Ring, slots: readonly PlanSlot[]): FilledSlot[] {
  const sorted = inOrder(slots);
  const taken = new Set(sorted.flatMap((slot) => (slot.fixed ? [keyOf(slot.fixed)] : [])));
  const dealer = new Dealer(ring, taken, 1);
  return sorted.map((slot) => ({ ...slot, taught: slot.kind === 'dropped' ? null : (slot.fixed ?? (slot.kind === 'open' ? dealer.next() : null)) }));
}
