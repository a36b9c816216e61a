import { addAgendaItem, answerInvitation, cancelSession, changeAgendaItem, changeSession, inviteToSession, listMembers, listSessions, listSites, openRound, planSession, readSession, removeAgendaItem, triageList, type SessionView } from '@without-walls/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const sessionKeys = keysOf('sessions');
const lists = [[...sessionKeys.all, 'list']] as const;

export const useSessions = (when: 'coming' | 'past') => usePages(sessionKeys.list({ when }), listSessions, { query: { when } });
export const useSession = (id: string) => useRead(sessionKeys.one(id), readSession, { params: { id } });

/** Cases that triage chose for discussion and that stand on no agenda. */
export function useCasesWaiting(enabled: boolean) {
  const query = useRead([...sessionKeys.all, 'list', 'waiting-cases'], triageList, { query: { state: 'decided', limit: 100 } }, { enabled });
  const items = (query.data?.items ?? []).filter((item) => item.decision?.outcome === 'discuss' && item.decision.session === null);
  return { query, items };
}

/** People who may lead a round, for the choice in the form. */
export const useFacilitators = () => useRead(['people', 'list', { role: 'facilitator' }], listMembers, { query: { role: 'facilitator', limit: 100 } });
export const useSites = () => useRead(['people', 'sites'], listSites, { query: { limit: 100 } });

/** Keeps the version that the API answered, so that the next press is not made against the old one. */
function keepVersion(id: string) {
  return (reply: { version: number }, _input: unknown, client: QueryClient) =>
    client.setQueryData<SessionView>(sessionKeys.one(id), (view) => (view ? { ...view, version: reply.version } : view));
}

export const usePlanSession = () => useAction(planSession, { stale: lists });
export const useChangeSession = (id: string) => useAction(changeSession, { onDone: keepVersion(id), stale: [sessionKeys.one(id), ...lists] });
export const useCancelSession = (id: string) => useAction(cancelSession, { onDone: keepVersion(id), stale: [sessionKeys.one(id), ...lists] });
export const useAddItem = (id: string) => useAction(addAgendaItem, { onDone: keepVersion(id), stale: [sessionKeys.one(id), ...lists] });
export const useChangeItem = (id: string) => useAction(changeAgendaItem, { onDone: keepVersion(id), stale: [sessionKeys.one(id)] });
export const useRemoveItem = (id: string) => useAction(removeAgendaItem, { onDone: keepVersion(id), stale: [sessionKeys.one(id), ...lists] });
export const useInvite = (id: string) => useAction(inviteToSession, { onDone: keepVersion(id), stale: [sessionKeys.one(id), ...lists] });
export const useAnswer = (id: string) => useAction(answerInvitation, { stale: [sessionKeys.one(id), ...lists] });
export const useOpenRound = (id: string) => useAction(openRound, { stale: [sessionKeys.one(id), ...lists] });
