import { addAgendaItem, answerInvitation, answerPresenting, answerSwap, askSwap, cancelSession, changeAgendaItem, changeSession, inviteToSession, listMembers, listSessions, listSites, movePresenting, myPresenting, openRound, planSession, readSession, removeAgendaItem, sessionQueue, setStandby, takeStandby, type SessionView } from '@without-walls/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const sessionKeys = keysOf('sessions');
const lists = [[...sessionKeys.all, 'list']] as const;

export const useSessions = (when: 'coming' | 'past') => usePages(sessionKeys.list({ when }), listSessions, { query: { when } });
export const useSession = (id: string) => useRead(sessionKeys.one(id), readSession, { params: { id } });

/** Cases that wait for a place in this session, in order, and the one that is kept ready. */
export const useQueue = (id: string) => useRead(sessionKeys.one(id, 'queue'), sessionQueue, { params: { id } });
/** The cases that I present at coming sessions. */
export const useMyPresenting = (enabled: boolean) => useRead([...sessionKeys.all, 'list', 'presenting'], myPresenting, {}, { enabled });

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
export const useSetStandby = (id: string) => useAction(setStandby, { onDone: keepVersion(id), stale: [sessionKeys.one(id)] });
export const useTakeStandby = (id: string) => useAction(takeStandby, { onDone: keepVersion(id), stale: [sessionKeys.one(id), ...lists] });
const presenting = { stale: [sessionKeys.all, ['cases'], ['today']] };
export const useAnswerPresenting = () => useAction(answerPresenting, presenting);
export const useMovePresenting = () => useAction(movePresenting, presenting);
export const useAskSwap = () => useAction(askSwap, presenting);
export const useAnswerSwap = () => useAction(answerSwap, presenting);
