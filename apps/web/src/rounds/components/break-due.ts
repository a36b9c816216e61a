import type { RoundState } from '@without-walls/contracts';

export type BreakDue = { minutes: number; /** Who leads can begin it by one press. */ lead: boolean };

/** How long people have worked without a break, once the server has suggested one; null otherwise. `now` in the server's time. */
export function breakDue({ workingSince, breakSuggestedAt }: Pick<RoundState, 'workingSince' | 'breakSuggestedAt'>, now: number, lead: boolean): BreakDue | null {
  if (!workingSince || !breakSuggestedAt) return null;
  return { minutes: Math.floor((now - Date.parse(workingSince)) / 60_000), lead };
}
