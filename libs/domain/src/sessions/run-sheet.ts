import type { AgendaItem } from '@without-walls/contracts';

/** A line of a run sheet: what it is, and how long it takes. */
export interface RunSheetLine {
  readonly kind: AgendaItem['kind'];
  readonly title: string;
  readonly minutes: number;
}

/** Minutes of a learning session for each part around the lecture; what is left is for cases. Source: published timings of 90-minute programmes (7 + 23 + 2 x 25 + 10). */
const around = { welcome: 5, questions: 10, wrapUp: 10 } as const;
/** Few enough minutes for two cases in 90, enough for all five phases. */
export const caseMinutes = 20;

/** Days before a session by which its cases are to be in, so that somebody can look at them and the team can read them. */
export const caseCutOffDays = 3;

/** The fixed lines of a learning session: welcome, lecture, questions, and the end with its survey. Cases come between questions and end. */
export function learningRunSheet(lecture: { title: string; minutes: number }): { before: RunSheetLine[]; after: RunSheetLine[] } {
  return {
    before: [{ kind: 'business', title: 'Welcome and who is here', minutes: around.welcome }, { kind: 'lecture', title: lecture.title, minutes: lecture.minutes }, { kind: 'business', title: 'Questions on the lecture', minutes: around.questions }],
    after: [{ kind: 'business', title: 'Wrap-up and survey', minutes: around.wrapUp }],
  };
}

/** How many cases fit beside the fixed lines. */
export function casesThatFit(minutes: number, lectureMinutes: number): number {
  return Math.max(0, Math.floor((minutes - lectureMinutes - around.welcome - around.questions - around.wrapUp) / caseMinutes));
}
