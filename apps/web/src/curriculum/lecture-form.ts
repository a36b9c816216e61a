import type { CallOf, LectureTag, LectureView, changeLecture } from '@without-walls/contracts';
import { quizOf } from './quiz-draft';

export type LectureDraft = { title: string; outcomes: string; minutes: string; tags: LectureTag[]; reading: string; speakerNotes: string; licence: string; reviewOn: string; mustRepeat: boolean };

export const draftOf = (lecture: LectureView): LectureDraft => ({
  title: lecture.title, outcomes: lecture.outcomes.join('\n'), minutes: String(lecture.minutes), tags: [...lecture.tags], reading: lecture.reading, speakerNotes: lecture.speakerNotes ?? '', licence: lecture.licence ?? '', reviewOn: lecture.reviewOn ?? '', mustRepeat: false,
});

/** The form as the API takes it. The questions stay as they are. */
export function fieldsOf(draft: LectureDraft, lecture: LectureView): Omit<CallOf<typeof changeLecture>['body'], 'version'> {
  const outcomes = draft.outcomes.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 8);
  return { title: draft.title.trim(), outcomes, minutes: Number(draft.minutes), tags: draft.tags, reading: draft.reading, speakerNotes: draft.speakerNotes, quiz: quizOf(lecture), licence: draft.licence.trim() || null, reviewOn: draft.reviewOn || null, mustRepeat: draft.mustRepeat };
}
