import { askToJoin, confirmJoinRequest, decideJoinRequest, inviteBulk, listJoinRequests, previewBulk, readBulk, readJoinPage, readJoinRequest } from '@without-walls/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../app/api/call';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';
import { invitationsKey, peopleKeys } from './people.queries';

const requestsKey = [...peopleKeys.list(), 'join-requests'] as const;

export const useJoinRequests = (state: 'open' | 'decided') => usePages([...requestsKey, { state }], listJoinRequests, { query: { state } });
export const useDecideJoin = () => useAction(decideJoinRequest, { stale: [requestsKey, invitationsKey, ['today']] });
export const usePreviewBulk = () => useAction(previewBulk);
export const useInviteBulk = () => useAction(inviteBulk, { stale: [invitationsKey] });
/** How far a list is, asked every second while it runs. */
export const useBulkRun = (id: string | null) => useRead([...peopleKeys.list(), 'bulk', id], readBulk, { params: { id: id ?? '' } }, { enabled: id !== null, refetchInterval: 1_000 });

/** For strangers: nobody is signed in. */
export const useJoinPage = (slug: string) => useQuery({ queryKey: ['join', slug], retry: false, queryFn: ({ signal }) => call(readJoinPage, { params: { slug } }, { signal, signedOutIsFine: true }) });
export const useMyRequest = (token: string) => useQuery({ queryKey: ['join-request', token], retry: false, queryFn: ({ signal }) => call(readJoinRequest, { params: { token } }, { signal, signedOutIsFine: true }) });
export const useAskToJoin = () => useAction(askToJoin);
export const useConfirmJoin = () => useAction(confirmJoinRequest, { stale: [['join-request']] });
