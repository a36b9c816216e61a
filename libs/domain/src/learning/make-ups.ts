/** What a curriculum asks of a learner who makes up a lecture without having been there. */
export interface MakeUpRule {
  readonly allowed: boolean;
  /** What has to follow the recording or the reading. */
  readonly needs: 'quiz' | 'reflection' | 'either';
  /** Share of right answers that passes, 0 to 1. */
  readonly passShare: number;
  /** Words a reflection has at least. */
  readonly reflectionWords: number;
  /** True when an educator reads each reflection before it counts. */
  readonly reviewed: boolean;
}

export const defaultMakeUpRule: MakeUpRule = { allowed: true, needs: 'either', passShare: 0.8, reflectionWords: 60, reviewed: false };

/** What the learner brings. `quizShare` is their best attempt after the lecture; null when there is none. */
export interface MakeUpBrought {
  readonly via: 'recording' | 'reading';
  readonly quizShare: number | null;
  readonly reflection: string;
}

/** What came of it: credited at once, waiting for an educator, or what is still missing. */
export type MakeUpOutcome = { readonly outcome: 'grant' | 'review' } | { readonly outcome: 'missing'; readonly what: 'not-allowed' | 'quiz' | 'reflection' | 'quiz-or-reflection' };

export const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** Decides a make-up. A passed quiz is marked by machine and counts at once; a reflection may wait for an educator. */
export function decideMakeUp(rule: MakeUpRule, brought: MakeUpBrought): MakeUpOutcome {
  if (!rule.allowed) return { outcome: 'missing', what: 'not-allowed' };
  const quiz = brought.quizShare !== null && brought.quizShare >= rule.passShare;
  const reflection = wordsIn(brought.reflection) >= rule.reflectionWords;
  if (rule.needs === 'quiz') return quiz ? { outcome: 'grant' } : { outcome: 'missing', what: 'quiz' };
  if (rule.needs === 'either' && quiz) return { outcome: 'grant' };
  if (reflection) return { outcome: rule.reviewed ? 'review' : 'grant' };
  return { outcome: 'missing', what: rule.needs === 'reflection' ? 'reflection' : 'quiz-or-reflection' };
}
