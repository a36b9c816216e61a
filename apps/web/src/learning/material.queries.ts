import { addMaterial, addSlides, answerQuestion, askQuestion, changeMaterial, describeSlide, findLectures, listMaterial, listQuestions, readSlideText, removeMaterial, showSlides, withdrawQuestion } from '@without-walls/contracts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../app/api/call';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';
import { sendFile } from '../files/send-file';
import { whyOf } from '../files/why-refused';
import { learningKeys } from './learning.queries';

const stale = { stale: [learningKeys.all, ['today']] };
export const useMaterial = (lectureId: string, version?: number) => useRead(learningKeys.list({ material: lectureId, version }), listMaterial, { params: { id: lectureId }, query: version ? { version } : {} });
export const useAddMaterial = () => useAction(addMaterial, stale);
export const useChangeMaterial = () => useAction(changeMaterial, stale);
export const useRemoveMaterial = () => useAction(removeMaterial, stale);
export const useShowSlides = () => useAction(showSlides, stale);
export const useDescribeSlide = () => useAction(describeSlide, stale);
export const useSlideText = (id: string, page: number, enabled: boolean) => useRead(learningKeys.list({ slide: id, page }), readSlideText, { params: { id, page } }, { enabled });

export const useQuestions = (lectureId: string) => usePages(learningKeys.list({ questions: lectureId }), listQuestions, { params: { id: lectureId }, query: { limit: 10 } });
export const useAskQuestion = () => useAction(askQuestion, stale);
export const useAnswerQuestion = () => useAction(answerQuestion, stale);
export const useWithdrawQuestion = () => useAction(withdrawQuestion, stale);

/** Nothing is asked for a word of one letter. */
export const useFound = (q: string) => useQuery({ queryKey: learningKeys.list({ find: q }), enabled: q.length >= 2, placeholderData: keepPreviousData, queryFn: ({ signal }) => call(findLectures, { query: { q } }, { signal }) });

/** Sends one file of slides; trying again sends the same file once. `share`: how much has gone, null when nothing is on its way. */
export function useSendSlides(lectureId: string) {
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const send = async (file: File) => {
    stop.current = new AbortController();
    setWhy(null);
    setShare(0);
    try {
      await sendFile(addSlides, file, { params: { id: lectureId }, key: crypto.randomUUID(), signal: stop.current.signal, onProgress: setShare });
      await client.invalidateQueries({ queryKey: learningKeys.all });
    } catch (error) {
      if (!stop.current.signal.aborted) setWhy(whyOf(error).why);
    } finally {
      setShare(null);
    }
  };
  return { send, share, why, stop: () => stop.current?.abort() };
}
