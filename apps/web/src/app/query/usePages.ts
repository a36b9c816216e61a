import { useInfiniteQuery } from '@tanstack/react-query';
import type { CallOf, Endpoint, ReplyOf } from '@without-walls/contracts';
import { call } from '../api/call';

type Paged = { items: unknown[]; next: string | null };
type ItemOf<E extends Endpoint> = ReplyOf<E> extends { items: (infer I)[] } ? I : never;

/** Reads a keyset-paged endpoint; `more` fetches the next page. `query` for <Loaded> is the first page's state. */
export function usePages<E extends Endpoint>(key: readonly unknown[], endpoint: E, input: CallOf<E>) {
  const result = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) => {
      const given = input as { query?: Record<string, unknown> };
      const query = pageParam ? { ...given.query, after: pageParam } : given.query;
      return (call as (e: E, i: object, o: { signal: AbortSignal }) => Promise<ReplyOf<E> & Paged>)(endpoint, { ...given, query }, { signal });
    },
    getNextPageParam: (last) => last.next,
  });
  const pages = result.data?.pages;
  return {
    query: result,
    first: pages?.[0] as ReplyOf<E> | undefined,
    items: (pages?.flatMap((page) => page.items) ?? []) as ItemOf<E>[],
    more: result.hasNextPage,
    fetchMore: () => void result.fetchNextPage(),
    fetchingMore: result.isFetchingNextPage,
  };
}
