import { decideTriage, fileOpinion, listSessions, readSession, revealOpinions, triageList, type SessionView } from '@without-walls/contracts';
import { useQueries } from '@tanstack/react-query';
import { call } from '../app/api/call';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const triageKeys = keysOf('triage');
const sessionKeys = keysOf('sessions');

export type TriageTab = 'undecided' | 'decided';

/** The weekly list, a page at a time, in order of need. */
export function useTriage(state: TriageTab) {
  return usePages(triageKeys.list({ state }), triageList, { query: { state, limit: 40 } });
}

/** What changes with an act in triage: the list, the case, Today, and a session when a case was placed. */
const after = [triageKeys.all, ['cases'], ['today'], ['sessions']] as const;
export const useFileOpinion = () => useAction(fileOpinion, { stale: [triageKeys.all, ['today']] });
export const useReveal = () => useAction(revealOpinions, { stale: after });
export const useDecide = () => useAction(decideTriage, { stale: after });

/** Coming sessions that still have to begin, with the minutes that are left on their agendas. */
export function useSessionsWithRoom(): { sessions: SessionView[]; loading: boolean } {
  const list = useRead(sessionKeys.list({ coming: 'with-room' }), listSessions, { query: { when: 'coming', limit: 8 } });
  const planned = list.data?.items.filter((session) => session.state === 'planned') ?? [];
  const read = useQueries({ queries: planned.map(({ id }) => ({ queryKey: sessionKeys.one(id), queryFn: ({ signal }: { signal: AbortSignal }) => call(readSession, { params: { id } }, { signal }) })) });
  return { sessions: read.flatMap((one) => (one.data ? [one.data] : [])), loading: list.isPending || read.some((one) => one.isPending) };
}
