import { readToday } from '@without-walls/contracts';
import { useConnection } from '../app/live/connection';
import { useRead } from '../app/query/useRead';

export const todayKey = ['today'] as const;

/** Today of the signed-in member; asked for once a minute when news does not come by itself. */
export function useToday() {
  const { degraded } = useConnection();
  return useRead(todayKey, readToday, {}, { refetchInterval: degraded ? 60_000 : 5 * 60_000 });
}
