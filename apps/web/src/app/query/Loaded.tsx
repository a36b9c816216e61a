import { OfflineState, Skeleton } from '@without-walls/ui';
import type { ReactNode } from 'react';
import { OfflineError } from '../api/errors';
import { ProblemState } from '../Problem';

type ReadState<T> = { data: T | undefined; error: Error | null; fetchStatus: 'fetching' | 'paused' | 'idle'; refetch: () => unknown };
type Props<T> = { query: ReadState<T>; children: (data: T) => ReactNode; /** Lines of the skeleton. */ lines?: number; /** Own skeleton instead of lines. */ skeleton?: ReactNode; level?: 2 | 3 };

/**
 * The states of a read: the last data stays while new data comes; a skeleton only after 300 ms; offline and error
 * take its place only when there is nothing to show.
 */
export function Loaded<T>({ query, children, lines, skeleton, level }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  const retry = () => void query.refetch();
  if (query.fetchStatus === 'paused' || query.error instanceof OfflineError) return <OfflineState onRetry={retry} level={level} />;
  if (query.error) return <ProblemState error={query.error} onRetry={retry} level={level} />;
  return skeleton ?? <Skeleton lines={lines} />;
}
