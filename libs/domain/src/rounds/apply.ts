import type { RoundEvent, RoundState } from '@without-walls/contracts';
import { applyKnown } from './apply-known.js';

/** An event as it travels. A type this build does not know only moves `seq`. */
export interface AnyRoundEvent {
  readonly roundId: string;
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly payload: unknown;
}

export class RoundGapError extends Error {
  constructor(readonly last: number, readonly got: number) {
    super(`round events ${last + 1} to ${got - 1} are missing`);
    this.name = 'RoundGapError';
  }
}

/**
 * The state after one event. Events already seen (`seq` not above the state's) change nothing. Throws RoundGapError when
 * events in between are missing, RangeError for an event of another round. Never changes its arguments.
 */
export function applyRoundEvent(state: RoundState, event: RoundEvent | AnyRoundEvent): RoundState {
  if (event.roundId !== state.id) throw new RangeError('event of another round');
  if (event.seq <= state.seq) return state;
  if (event.seq > state.seq + 1) throw new RoundGapError(state.seq, event.seq);
  return { ...applyKnown(state, event as RoundEvent), seq: event.seq };
}

/** Missing sequence numbers, both ends included. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * Applies events in the order of `seq`, whatever order they came in, and stops at the first gap. `gap` says what to ask
 * the server for; the later events may be thrown away, because its answer holds them again.
 */
export function applyEvents(state: RoundState, events: readonly (RoundEvent | AnyRoundEvent)[]): { state: RoundState; gap: Gap | null } {
  let current = state;
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.seq > current.seq + 1) return { state: current, gap: { from: current.seq + 1, to: event.seq - 1 } };
    current = applyRoundEvent(current, event);
  }
  return { state: current, gap: null };
}
