import { answerCommitment, endFeed, endNextChance, listCommitments, makeCommitment, myTopics, readFeed, readTagGaps, readWishes, renewFeed, setWishes } from '@without-walls/contracts';
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
export const useFeed = () => useRead(feedKey, readFeed, {});
export const useRenewFeed = () => useAction(renewFeed, { stale: [feedKey] });
const wishesKey = learningKeys.list({ wishes: true });
export const useWishes = () => useRead(wishesKey, readWishes, {});
export const useSetWishes = () => useAction(setWishes, { stale: [wishesKey] });
export const useEndNextChance = () => useAction(endNextChance);
export const useEndFeed = () => useAction(endFeed, { stale: [feedKey] });
