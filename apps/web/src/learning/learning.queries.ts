import { answerCommitment, endFeed, endNextChance, listCommitments, makeCommitment, myTopics, readFeed, readTagGaps, readTried, readWishes, renewFeed, sayTried, setWishes } from '@without-walls/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../app/api/call';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { useRead } from '../app/query/useRead';

export const learningKeys = keysOf('learning');
const commitmentsKey = learningKeys.list({ commitments: true });
const feedKey = learningKeys.list({ feed: true });

export const useTopics = (id: string) => useRead(learningKeys.one(id), myTopics, { params: { id } });
export const useTagGaps = (id: string, enabled: boolean) => useRead(learningKeys.one(id, 'gaps'), readTagGaps, { params: { id } }, { enabled });
export const useCommitments = () => useRead(commitmentsKey, listCommitments, {});
export const useMakeCommitment = () => useAction(makeCommitment, { stale: [commitmentsKey] });
export const useAnswerCommitment = () => useAction(answerCommitment, { stale: [commitmentsKey] });
const triedKey = ['tried'];
/** For whoever has the link; nobody has to be signed in. */
export const useTried = (token: string) => useQuery({ queryKey: [...triedKey, token], retry: false, queryFn: ({ signal }) => call(readTried, { params: { token } }, { signal, signedOutIsFine: true }) });
export const useSayTried = () => useAction(sayTried, { stale: [triedKey] });
export const useFeed = () => useRead(feedKey, readFeed, {});
export const useRenewFeed = () => useAction(renewFeed, { stale: [feedKey] });
const wishesKey = learningKeys.list({ wishes: true });
export const useWishes = () => useRead(wishesKey, readWishes, {});
export const useSetWishes = () => useAction(setWishes, { stale: [wishesKey] });
export const useEndNextChance = () => useAction(endNextChance);
export const useEndFeed = () => useAction(endFeed, { stale: [feedKey] });
