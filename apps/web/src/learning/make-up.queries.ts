import { answerQuiz, beginQuiz, handInMakeUp, listMakeUps, listWishes, readMakeUp, readQuiz, reviewMakeUp, setMakeUpRule, wishExtra } from '@without-walls/contracts';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';
import { learningKeys } from './learning.queries';

const stale = { stale: [learningKeys.all, ['attendance'], ['today']] };
export const useQuiz = (lectureId: string) => useRead(learningKeys.list({ quiz: lectureId }), readQuiz, { params: { id: lectureId } });
export const useBeginQuiz = () => useAction(beginQuiz, stale);
export const useAnswerQuiz = () => useAction(answerQuiz, stale);
export const useMakeUp = (lectureId: string) => useRead(learningKeys.list({ makeUp: lectureId }), readMakeUp, { params: { id: lectureId } });
export const useHandIn = () => useAction(handInMakeUp, stale);
export const useWishExtra = () => useAction(wishExtra, stale);
export const useMakeUps = () => usePages(learningKeys.list({ makeUps: 'waiting' }), listMakeUps, { query: { limit: 20 } });
export const useReview = () => useAction(reviewMakeUp, stale);
export const useWishes = () => useRead(learningKeys.list({ wishes: 'extra' }), listWishes, {});
export const useSetMakeUpRule = () => useAction(setMakeUpRule, { stale: [learningKeys.all, ['curriculum']] });
