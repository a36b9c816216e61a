import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/errors';

/** Only what may pass by itself is tried again; a refusal is an answer. */
function again(failures: number, error: unknown): boolean {
  if (error instanceof ApiError && error.status < 500) return false;
  return failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 20_000, gcTime: 15 * 60_000, retry: again, retryDelay: (n) => 400 * 2 ** n, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
});
