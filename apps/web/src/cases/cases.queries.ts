import { addComment, caseReaders, checkQueue, createCase, latestRecheck, listCases, listComments, readCase, recallCase, releaseCase, returnCase, startRecheck, submitCase, withdrawCase, type CaseState } from '@without-walls/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../app/api/call';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const caseKeys = keysOf('cases');

export type CaseFilter = { state?: CaseState; mine?: boolean; q?: string };

/** Cases the member may see, a page at a time. */
export function useCases({ state, mine, q }: CaseFilter) {
  const query = { ...(state ? { state } : {}), ...(mine ? { mine: 'true' } : {}), ...(q ? { q } : {}) };
  return usePages(caseKeys.list(query), listCases, { query: { ...query, limit: 40 } });
}

export function useCase(id: string) {
  return useRead(caseKeys.one(id), readCase, { params: { id } });
}

/** Reads the case anew and keeps it in the cache; for the moment before an act that names its version. */
export function useFreshCase(id: string) {
  const client = useQueryClient();
  return () => client.fetchQuery({ queryKey: caseKeys.one(id), queryFn: ({ signal }) => call(readCase, { params: { id } }, { signal }), staleTime: 0 });
}

export function useQueue() {
  return usePages(caseKeys.list({ queue: true }), checkQueue, { query: {} });
}

export function useComments(id: string) {
  return usePages(caseKeys.one(id, 'comments'), listComments, { params: { id }, query: {} });
}

/** Who opened a case; read when it is asked for, since it is made from the audit trail. */
export function useReaders(id: string, enabled: boolean) {
  return useRead(caseKeys.one(id, 'readers'), caseReaders, { params: { id } }, { enabled });
}

export function useLatestRecheck() {
  return useRead(caseKeys.list({ recheck: true }), latestRecheck, {});
}
export const useStartRecheck = () => useAction(startRecheck, { stale: [caseKeys.list()] });

/** One thing that can be done to a case; everything about that case is read again afterwards. */
const after = [caseKeys.all, ['triage'], ['today']] as const;

export const useBeginCase = () => useAction(createCase, { stale: [caseKeys.list(), ['today']] });
export const useSubmitCase = () => useAction(submitCase, { stale: after });
export const useWithdrawCase = () => useAction(withdrawCase, { stale: after });
export const useReleaseCase = () => useAction(releaseCase, { stale: after });
export const useReturnCase = () => useAction(returnCase, { stale: after });
export const useRecallCase = () => useAction(recallCase, { stale: after });
export const useAddComment = (id: string) => useAction(addComment, { stale: [caseKeys.one(id, 'comments')] });
