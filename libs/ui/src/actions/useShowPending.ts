import { useDelayed } from '../live/useDelayed';

/** A spinner only for what takes longer than a moment. */
export function useShowPending(pending: boolean): boolean {
  return useDelayed(pending, 300);
}
