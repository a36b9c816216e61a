/** A place of the ring that is given in this plan: identity, and the cycle it belongs to (the first is 1). */
export interface Assignment {
  readonly lectureId: string;
  readonly cycle: number;
}

/** A place of the ring: a lecture that every cycle owes, or one that joined later and is owed from a cycle on. */
export type RingPlace = string | { readonly lectureId: string; readonly from: number };
export type Ring = readonly RingPlace[];
export const lectureOf = (place: RingPlace): string => (typeof place === 'string' ? place : place.lectureId);
export const owedFrom = (place: RingPlace): number => (typeof place === 'string' ? 1 : place.from);

/**
 * A dated weekly place. `open` slots get a lecture by the order of the ring; a `pinned` one keeps the lecture it was given by hand.
 * `skipped`: nothing is taught, and what was due moves on. `dropped`: nothing is taught, and what was due is left out of its cycle.
 * `cancelled`: as skipped, but people were told already. `extra`: taught beside the ring. `past`: its day is over, and nobody has said yet
 * whether it took place. `held` did, and is fixed for good.
 */
export const slotKinds = ['open', 'skipped', 'dropped', 'cancelled', 'extra', 'past', 'held'] as const;
export type SlotKind = (typeof slotKinds)[number];

export interface PlanSlot {
  readonly id: string;
  /** Local day in the curriculum's zone. Slots are in the order of their days, then ids. */
  readonly day: string;
  readonly kind: SlotKind;
  /** For `held`, `past`, `dropped` and pinned slots: what was, or is to be, in it. Null where the order of the ring decides. */
  readonly fixed: Assignment | null;
  /** Taught beside the ring, also while it is cancelled: restored, it stands beside the ring again. */
  readonly beside?: boolean;
  /** The time of the meeting does not exist on this day, so it can never be open. */
  readonly never?: boolean;
}

/** A slot with what it teaches; null when it teaches nothing of the ring. */
export interface FilledSlot extends PlanSlot {
  readonly taught: Assignment | null;
}

export const inOrder = <T extends Pick<PlanSlot, 'day' | 'id'>>(slots: readonly T[]): T[] => [...slots].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
