import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CallOf, Endpoint, ReplyOf } from '@without-walls/contracts';
import { call } from '../api/call';

type Options = { enabled?: boolean; refetchInterval?: number | false; staleTime?: number };

/** Reads one endpoint into the cache under `key`. */
export function useRead<E extends Endpoint>(key: readonly unknown[], endpoint: E, input: CallOf<E>, options: Options = {}): UseQueryResult<ReplyOf<E>> {
  return useQuery<ReplyOf<E>>({
    queryKey: key,
    queryFn: ({ signal }) => (call as (e: E, i: CallOf<E>, o: { signal: AbortSignal }) => Promise<ReplyOf<E>>)(endpoint, input, { signal }),
    ...options,
  });
}
