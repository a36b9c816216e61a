import type { CaseContent, SectionName } from '@without-walls/contracts';

const said = (text: string): boolean => text.trim().length > 0;

/** One of the six pieces of information that teams need and often lack. */
export interface InformationItem {
  readonly id: 'history' | 'investigations' | 'treatments' | 'physical-status' | 'psychosocial' | 'own-view';
  readonly title: string;
  readonly section: SectionName;
  readonly has: (content: CaseContent) => boolean;
}

/**
 * The six information items of the MDT-MODe observation tool, fitted to pain: history, tests, treatments and medicines,
 * physical status and comorbidity, psychosocial state, the person's own view.
 * Source: MDT-MODe (Imperial Patient Safety); psychological state is named in only 8.9 % of cancer discussions (Curr Oncol 2021;28:98).
 */
export const informationItems: readonly InformationItem[] = [
  { id: 'history', title: 'The history of the pain', section: 'pain', has: (c) => said(c.pain.story) && c.pain.duration !== null },
  { id: 'investigations', title: 'Investigations', section: 'investigations', has: (c) => c.investigations.complete === 'yes' || (c.investigations.complete !== null && said(c.investigations.whyNot)) || c.investigations.rows.some((row) => said(row.what) && row.result !== null) },
  { id: 'treatments', title: 'Treatments and medicines', section: 'treatments', has: (c) => (c.treatments.nothingTried || c.treatments.rows.some((row) => said(row.what))) && (c.medicines.none || c.medicines.rows.some((row) => said(row.drug))) },
  { id: 'physical-status', title: 'Function and other conditions', section: 'impact', has: (c) => said(c.impact.function) },
  { id: 'psychosocial', title: 'Mood, sleep and circumstances', section: 'mood', has: (c) => c.mood.mood !== null && c.mood.safety !== null && (said(c.mood.detail) || said(c.person.supports) || c.person.household !== null) },
  { id: 'own-view', title: 'The person\u2019s own view', section: 'matters', has: (c) => said(c.matters.ownWords) },
];

/** How many of the six the case holds. */
export function informationCount(content: CaseContent): { have: number; of: number } {
  return { have: informationItems.filter((item) => item.has(content)).length, of: informationItems.length };
}
