import { createContext, use, useSyncExternalStore } from 'react';
import type { RoundLink } from './round-link';
import type { RoundView } from './store';

/** Only the link travels by context; it never changes while the room is open. */
export const RoundContext = createContext<RoundLink | null>(null);

export function useRoundLink(): RoundLink {
  const link = use(RoundContext);
  if (!link) throw new Error('Outside of a round');
  return link;
}

/** A piece of the round. `select` must give back the same value while that piece has not changed. */
export function useRound<T>(select: (view: RoundView) => T): T {
  const { store } = useRoundLink();
  return useSyncExternalStore(store.subscribe, () => select(store.read()));
}

const orThrow = (view: RoundView) => {
  if (!view.round) throw new Error('The round is not loaded');
  return view.round;
};

/** The state of the round; below the door it is always there. */
export const useRoundState = <T>(select: (round: NonNullable<RoundView['round']>) => T): T => useRound((view) => select(orThrow(view)));
export const useCan = () => useRound((view) => view.can);
