import type { LetterBody, MemberRef, RecommendationDraft } from '@without-walls/contracts';
import { toInstant, type Now } from '../time/instants.js';
import { disclaimerLines, letterResponsibility } from './disclaimer.js';
import { followUpDays } from './follow-ups.js';
import { fourQuestionsPage } from './four-questions.js';

export interface LetterInput {
  /** Per network, counted up: `2026-0042`. See `letterNumber`. */
  readonly number: string;
  readonly caseCode: string;
  readonly to: MemberRef;
  readonly session: { readonly title: string; readonly date: Now };
  /** The questions that the presenter asked, as texts. */
  readonly questions: readonly string[];
  readonly recommendations: readonly RecommendationDraft[];
  readonly advisers: LetterBody['advisers'];
  readonly signedBy: MemberRef;
  readonly signedAt: Now;
  readonly timeZone: string;
}

/** `2026-0042` from the year in the network's zone and a count that the caller keeps. */
export const letterNumber = (year: number, count: number): string => `${year}-${String(count).padStart(4, '0')}`;

/**
 * The letter as it will be frozen: recommendations in the order given, each with owner and date, who advised, the
 * person's page, the disclaimer, who is responsible, and when it is asked what became of it.
 */
export function composeLetter(input: LetterInput): LetterBody {
  return {
    number: input.number, caseCode: input.caseCode, to: input.to, session: { title: input.session.title, date: toInstant(input.session.date) },
    questions: input.questions.filter((question) => question.trim().length > 0), recommendations: [...input.recommendations],
    advisers: [...input.advisers].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    fourQuestions: fourQuestionsPage(input.recommendations), disclaimer: [...disclaimerLines], responsibility: letterResponsibility,
    followUpOn: followUpDays(input.signedAt, input.timeZone), signedBy: input.signedBy, signedAt: toInstant(input.signedAt),
  };
}
