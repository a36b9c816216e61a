import type { MakeUpRule } from '@without-walls/contracts';

/** What a curriculum asks until somebody says otherwise. */
export const usualMakeUpRule: MakeUpRule = { ways: ['recording', 'reading', 'extra'], needs: 'either', passPercent: 80, reflectionWords: 60, reviewed: true };

/** What the learner brings. `quizPercent` is their best try; null when there is none. */
export interface MakeUpBrought {
  readonly via: 'recording' | 'reading';
  readonly quizPercent: number | null;
  readonly reflection: string;
}

/** What came of it: credited at once, waiting for an educator, or what is still missing. */
export type MakeUpOutcome = { readonly outcome: 'grant' | 'review'; readonly by: 'quiz' | 'reflection' } | { readonly outcome: 'missing'; readonly what: 'not-allowed' | 'quiz' | 'reflection' | 'quiz-or-reflection' };

export const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** Decides a make-up. A passed quiz is marked by machine and counts at once; a reflection may wait for an educator. */
export function decideMakeUp(rule: MakeUpRule, brought: MakeUpBrought): MakeUpOutcome {
  if (!rule.ways.includes(brought.via)) return { outcome: 'missing', what: 'not-allowed' };
  const quiz = brought.quizPercent !== null && brought.quizPercent >= rule.passPercent;
  if (quiz && rule.needs !== 'reflection') return { outcome: 'grant', by: 'quiz' };
  if (rule.needs === 'quiz') return { outcome: 'missing', what: 'quiz' };
  if (wordsIn(brought.reflection) >= rule.reflectionWords) return { outcome: rule.reviewed ? 'review' : 'grant', by: 'reflection' };
  return { outcome: 'missing', what: rule.needs === 'reflection' ? 'reflection' : 'quiz-or-reflection' };
}
