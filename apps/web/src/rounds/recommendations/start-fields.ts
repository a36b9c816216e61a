import type { RecommendationFields } from '@without-walls/contracts';

/** What a new row begins with. */
export function startFields(itemId: string, caseId: string): RecommendationFields {
  return { itemId, caseId, text: '', domain: 'medicines', rationale: '', condition: '', owner: 'presenter', dueDate: null, strength: 'suggest', dissent: [] };
}
