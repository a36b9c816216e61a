import type { RoundState } from '@without-walls/contracts';
import { applyEvents, type AnyRoundEvent } from '@without-walls/domain';

export type Merged = {
  state: RoundState;
  /** Events that were new, in order: what there is to announce. */
  fresh: readonly AnyRoundEvent[];
  /** True when events in between are missing and must be asked for. */
  gap: boolean;
};

/** Folds what came into what is known. Seen events change nothing; after a hole nothing is applied. */
export function mergeEvents(state: RoundState, events: readonly AnyRoundEvent[]): Merged {
  const own = events.filter((event) => event.roundId === state.id && event.seq > state.seq);
  const { state: next, gap } = applyEvents(state, own);
  const fresh = own.filter((event) => event.seq <= next.seq).sort((a, b) => a.seq - b.seq);
  return { state: next, fresh, gap: gap !== null };
}

/** A snapshot replaces what is known unless it is older: answers may overtake each other. */
export function takeSnapshot(known: RoundState | null, snapshot: RoundState): RoundState {
  return known && known.id === snapshot.id && known.seq > snapshot.seq ? known : snapshot;
}
