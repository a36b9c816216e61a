import type { RecommendationDraft } from '@without-walls/contracts';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/sign-in/actor.js';

/** The advice on one case, as it stood when the round was finished. */
export interface AdviceToSign {
  caseId: string;
  roundId: string;
  session: { title: string; startsAt: Date };
  recommendations: RecommendationDraft[];
  /** Members who took part as advisers: they are named on the letter. */
  adviserIds: string[];
}

/** Asked by Finish, answered by the slice of letters, inside the same transaction. */
export abstract class LetterSigner {
  /** Freezes the advice into a letter signed by the actor, marks the case as advised and plans its follow-ups. */
  abstract sign(tx: Tx, actor: Actor, advice: AdviceToSign): Promise<{ letterId: string; followUps: number }>;
}
