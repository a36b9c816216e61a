import { addLecture, answerAsk, answerSpeaking, applyPlan, assignSpeaker, changeCurriculum, changeLecture, createCurriculum, listCurricula, listLectureVersions, loadHolidays, previewHolidays, previewPlan, readAsk, readAway, readCurriculum, readHolidays, readLecture, readPlan, setAway, setQuiz, setTeachers, slotSpeakers, undoPlan, type PlanChangeBody } from '@without-walls/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../app/api/call';
import { keysOf } from '../app/query/keys';
import { useAction } from '../app/query/useAction';
import { usePages } from '../app/query/usePages';
import { useRead } from '../app/query/useRead';

export const curriculumKeys = keysOf('curriculum');

export const useCurricula = () => useRead(curriculumKeys.list(), listCurricula, {});
export const useCurriculum = (id: string) => useRead(curriculumKeys.one(id), readCurriculum, { params: { id } });
/** From one day to another, or one cycle. */
export const usePlan = (id: string, query: { from: string; to: string } | { cycle: number }) => useRead(curriculumKeys.one(id, 'plan', JSON.stringify(query)), readPlan, { params: { id }, query });
export const useLecture = (id: string) => useRead(curriculumKeys.list({ lecture: id }), readLecture, { params: { id } });

/** What a lecture was before, the newest first. */
export const useLectureVersions = (id: string) => usePages(curriculumKeys.list({ versions: id }), listLectureVersions, { params: { id }, query: { limit: 5 } });

/** What a change would do. Asked anew for each wish; nothing is changed by asking. */
export function usePreview(id: string, change: PlanChangeBody | null) {
  return useQuery({ queryKey: curriculumKeys.one(id, 'preview', JSON.stringify(change)), enabled: change !== null, staleTime: 0, gcTime: 0, queryFn: ({ signal }) => call(previewPlan, { params: { id }, body: { change: change! } }, { signal }) });
}

const stale = { stale: [curriculumKeys.all, ['sessions'], ['learning']] };
export const useApplyPlan = () => useAction(applyPlan, stale);
export const useUndoPlan = () => useAction(undoPlan, stale);
export const useChangeCurriculum = () => useAction(changeCurriculum, stale);
export const useChangeLecture = () => useAction(changeLecture, stale);
export const useSetQuiz = () => useAction(setQuiz, stale);
export const useAssignSpeaker = () => useAction(assignSpeaker, stale);
export const useAnswerSpeaking = () => useAction(answerSpeaking, stale);
export const useSetTeachers = () => useAction(setTeachers, stale);
export const useCreateCurriculum = () => useAction(createCurriculum, stale);
export const useAddLecture = () => useAction(addLecture, stale);
export const usePreviewHolidays = () => useAction(previewHolidays);
export const useLoadHolidays = () => useAction(loadHolidays, stale);
export const useSetAway = () => useAction(setAway, stale);
export const useHolidays = () => useRead(curriculumKeys.list({ holidays: 'list' }), readHolidays, {});
export const useAway = () => useRead(curriculumKeys.list({ away: 'mine' }), readAway, {});
export const useSlotSpeakers = (id: string) => useRead(curriculumKeys.list({ speakersOf: id }), slotSpeakers, { params: { id } });

/** What a link in a mail asks; whoever has it need not sign in. */
export const useAsk = (token: string) => useQuery({ queryKey: ['speaking', token], retry: false, queryFn: ({ signal }) => call(readAsk, { params: { token } }, { signal, signedOutIsFine: true }) });
export const useAnswerAsk = () => useAction(answerAsk, { stale: [['speaking']] });
