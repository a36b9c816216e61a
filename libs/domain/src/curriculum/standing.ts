import type { FilledSlot } from './plan.js';

/** Where the ring stands: the cycle that is on, and for each lecture whether it was taught in it, comes, or was left out. */
export interface RingStanding {
  readonly cycle: number;
  readonly lectures: readonly { readonly lectureId: string; readonly state: 'held' | 'next' | 'planned' | 'dropped' | 'unplanned'; readonly day: string | null }[];
}

/** The standing on a day: the cycle of the next slot that teaches, or of the last one that did. */
export function standing(ring: readonly string[], filled: readonly FilledSlot[], today: string): RingStanding {
  const next = filled.find((slot) => slot.taught && slot.kind === 'open' && slot.day >= today);
  const cycle = next?.taught?.cycle ?? filled.findLast((slot) => slot.taught && slot.kind === 'held')?.taught?.cycle ?? 1;
  const lectures = ring.map((lectureId) => {
    const slot = filled.find((one) => one.kind !== 'extra' && [one.taught, one.fixed].some((given) => given?.lectureId === lectureId && given.cycle === cycle));
    if (!slot) return { lectureId, state: 'unplanned' as const, day: null };
    const state = slot.kind === 'dropped' ? ('dropped' as const) : slot.kind === 'held' ? ('held' as const) : slot === next ? ('next' as const) : ('planned' as const);
    return { lectureId, state, day: slot.day };
  });
  return { cycle, lectures };
}
