import { layOut } from './lay-out.js';
import { inOrder, lectureOf, type Assignment, type FilledSlot, type PlanSlot, type Ring } from './plan.js';

/** What an educator can do to a plan. `because` is read by those who are told. */
export type PlanChange =
  | { readonly type: 'swap'; readonly slotId: string; readonly with: string }
  | { readonly type: 'give'; readonly slotId: string; readonly lectureId: string }
  | { readonly type: 'skip'; readonly slotId: string; readonly mode: 'push' | 'drop'; readonly because: string }
  | { readonly type: 'cancel'; readonly slotId: string; readonly because: string }
  | { readonly type: 'restore'; readonly slotId: string }
  | { readonly type: 'move'; readonly slotId: string; readonly to: string; readonly day: string; readonly because: string }
  | { readonly type: 'settle'; readonly slotId: string; readonly tookPlace: boolean; readonly because: string }
  | { readonly type: 'insert'; readonly slotId: string; readonly day: string; readonly lectureId: string | null };

export type PlanRefusal = 'not-there' | 'held' | 'nothing-taught' | 'same-slot' | 'taught-in-cycle' | 'day-taken' | 'not-closed' | 'no-such-time' | 'past' | 'to-come';
export type PlanDecision = { readonly slots: PlanSlot[] } | { readonly refused: PlanRefusal };

const same = (a: Assignment | null, b: Assignment | null): boolean => a?.lectureId === b?.lectureId && a?.cycle === b?.cycle;
const put = (slots: readonly PlanSlot[], ...changed: PlanSlot[]): PlanSlot[] => slots.map((slot) => changed.find((one) => one.id === slot.id) ?? slot);

/** The plan after a change, not yet filled; or why it cannot be. What was held, and what is before `today`, is never touched. */
export function changePlan(ring: Ring, slots: readonly PlanSlot[], change: PlanChange, today = '0001-01-01'): PlanDecision {
  const filled = layOut(ring, slots);
  if (change.type === 'settle') return settle(slots, filled, change);
  if (daysOf(slots, change).some((day) => day < today)) return { refused: 'past' };
  if (change.type === 'insert') return insert(filled, slots, change);
  const slot = filled.find((one) => one.id === change.slotId);
  if (!slot) return { refused: 'not-there' };
  if (slot.kind === 'held' || slot.kind === 'past') return { refused: slot.kind };
  const bare = slots.find((one) => one.id === slot.id)!;
  switch (change.type) {
    case 'swap': return swap(ring, slots, filled, slot, change.with);
    case 'give': return give(ring, slots, filled, slot, change.lectureId);
    case 'skip': return skip(slots, slot, change.mode);
    case 'cancel': return { slots: put(slots, { ...bare, kind: 'cancelled', fixed: null }) };
    case 'restore': return restore(slots, bare);
    case 'move': return move(ring, slots, filled, slot, change);
  }
}

/** The days that a change speaks of, but for those already held: they have their own refusal. */
function daysOf(slots: readonly PlanSlot[], change: PlanChange): string[] {
  const ids = change.type === 'insert' ? [] : change.type === 'swap' ? [change.slotId, change.with] : [change.slotId];
  return [...slots.filter((slot) => ids.includes(slot.id) && slot.kind !== 'held').map((slot) => slot.day), ...('day' in change ? [change.day] : [])];
}

/** It took place, and is held for good; or it did not, and what was due comes again. */
function settle(slots: readonly PlanSlot[], filled: readonly FilledSlot[], { slotId, tookPlace }: Extract<PlanChange, { type: 'settle' }>): PlanDecision {
  const slot = filled.find((one) => one.id === slotId);
  if (slot?.kind !== 'past') return { refused: !slot ? 'not-there' : slot.kind === 'held' ? 'held' : 'to-come' };
  const { taught, ...bare } = slot;
  return { slots: put(slots, tookPlace ? { ...bare, kind: 'held', fixed: taught } : { ...bare, kind: 'cancelled', fixed: null }) };
}

/** Another day for one meeting: it takes its lecture along, and the day it leaves is skipped. */
function move(ring: Ring, slots: readonly PlanSlot[], filled: readonly FilledSlot[], slot: FilledSlot, { to, day }: Extract<PlanChange, { type: 'move' }>): PlanDecision {
  if (slot.kind !== 'open' && slot.kind !== 'extra') return { refused: 'nothing-taught' };
  const refused = dayRefused(filled, day);
  if (refused) return { refused };
  const left: PlanSlot = { ...slots.find((one) => one.id === slot.id)!, kind: 'skipped', fixed: null };
  const there: PlanSlot = { id: to, day, kind: slot.kind, fixed: slot.taught, ...(slot.beside ? { beside: true } : {}) };
  return { slots: unpinned(ring, [...put(slots, left), there]) };
}

function dayRefused(filled: readonly FilledSlot[], day: string): 'day-taken' | 'held' | null {
  if (filled.some((slot) => slot.day === day)) return 'day-taken';
  const last = filled.filter((slot) => slot.kind === 'held').at(-1);
  return last && day < last.day ? 'held' : null;
}

/** Both keep what the other had. What the order of the ring would give anyway is not pinned, so that two swaps are none. */
function swap(ring: Ring, slots: readonly PlanSlot[], filled: readonly FilledSlot[], slot: FilledSlot, otherId: string): PlanDecision {
  const other = filled.find((one) => one.id === otherId);
  if (!other) return { refused: 'not-there' };
  if (other.id === slot.id) return { refused: 'same-slot' };
  if (other.kind === 'held' || other.kind === 'past') return { refused: other.kind };
  if (!slot.taught || !other.taught) return { refused: 'nothing-taught' };
  return { slots: unpinned(ring, pin(slots, [slot, other.taught], [other, slot.taught])) };
}

function pin(slots: readonly PlanSlot[], ...pins: [FilledSlot, Assignment][]): PlanSlot[] {
  return slots.map((slot) => {
    const found = pins.find(([one]) => one.id === slot.id);
    return found ? { ...slot, fixed: found[1] } : slot;
  });
}

/** Takes off every pin without which the plan stays as it is. */
function unpinned(ring: Ring, slots: readonly PlanSlot[]): PlanSlot[] {
  const pinned = inOrder(slots).filter((slot) => slot.kind === 'open' && slot.fixed);
  const wanted = layOut(ring, slots);
  const free = slots.map((slot) => (pinned.some((one) => one.id === slot.id) ? { ...slot, fixed: null } : slot));
  if (sameTeaching(layOut(ring, free), wanted)) return free;
  return pinned.reduce<PlanSlot[]>((now, slot) => {
    const without = put(now, { ...slot, fixed: null });
    return sameTeaching(layOut(ring, without), wanted) ? without : now;
  }, [...slots]);
}

const sameTeaching = (a: readonly FilledSlot[], b: readonly FilledSlot[]): boolean => a.every((slot, i) => same(slot.taught, b[i]!.taught));

/** A chosen lecture in this slot. The one that was here moves on; a lecture of this cycle that is already past cannot come twice in it. */
function give(ring: Ring, slots: readonly PlanSlot[], filled: readonly FilledSlot[], slot: FilledSlot, lectureId: string): PlanDecision {
  if (!ring.some((place) => lectureOf(place) === lectureId)) return { refused: 'not-there' };
  if (slot.kind !== 'open' || !slot.taught) return { refused: 'nothing-taught' };
  const wanted = { lectureId, cycle: slot.taught.cycle };
  if (same(slot.taught, wanted)) return { slots: [...slots] };
  const elsewhere = filled.find((one) => one.id !== slot.id && same(one.taught, wanted));
  if (elsewhere?.kind === 'held' || elsewhere?.kind === 'past' || filled.some((one) => one.kind === 'dropped' && same(one.fixed, wanted))) return { refused: 'taught-in-cycle' };
  const moved = elsewhere?.fixed ? put(slots, { ...slots.find((one) => one.id === elsewhere.id)!, fixed: null }) : slots;
  return { slots: unpinned(ring, pin(moved, [slot, wanted])) };
}

function restore(slots: readonly PlanSlot[], bare: PlanSlot): PlanDecision {
  if (bare.kind === 'open' || bare.kind === 'extra') return { refused: 'not-closed' };
  if (bare.never) return { refused: 'no-such-time' };
  return { slots: put(slots, { ...bare, kind: bare.beside ? 'extra' : 'open', fixed: null }) };
}

/** Closes these places by a break that leaves out what was due: each cycle goes without. A place where nothing was due is skipped. */
export function leaveOut(ring: Ring, slots: readonly PlanSlot[], slotIds: readonly string[]): PlanSlot[] {
  return slotIds.reduce<readonly PlanSlot[]>((before, slotId) => {
    const slot = layOut(ring, before).find((one) => one.id === slotId)!;
    const dropped = skip(before, slot, 'drop');
    return 'slots' in dropped ? dropped.slots : put(before, { ...before.find((one) => one.id === slotId)!, kind: 'skipped', fixed: null });
  }, slots).slice();
}

function skip(slots: readonly PlanSlot[], slot: FilledSlot, mode: 'push' | 'drop'): PlanDecision {
  const bare = slots.find((one) => one.id === slot.id)!;
  if (mode === 'push') return { slots: put(slots, { ...bare, kind: 'skipped', fixed: null }) };
  return slot.taught ? { slots: put(slots, { ...bare, kind: 'dropped', fixed: slot.taught }) } : { refused: 'nothing-taught' };
}

/** A further day. With a lecture it is taught beside the ring, as another chance; without one it is one more place of the ring. */
function insert(filled: readonly FilledSlot[], slots: readonly PlanSlot[], { slotId, day, lectureId }: Extract<PlanChange, { type: 'insert' }>): PlanDecision {
  const refused = dayRefused(filled, day);
  if (refused) return { refused };
  return { slots: [...slots, { id: slotId, day, kind: lectureId ? 'extra' : 'open', fixed: null, ...(lectureId ? { beside: true } : {}) }] };
}
