import type { CallOf, RecommendationFields, writtenAdvice } from '@without-walls/contracts';

/** A row of written advice: as in a round, without item and case. */
export type AdviceFields = CallOf<typeof writtenAdvice>['body']['recommendations'][number];
/** The fields of a row that people write in. */
export const adviceTexts = ['text', 'condition', 'rationale'] as const;
export type AdviceText = (typeof adviceTexts)[number];
export type AdviceDraftRow = { key: string; fields: AdviceFields };

export const emptyAdvice: AdviceFields = { text: '', domain: 'medicines', rationale: '', condition: '', owner: 'presenter', dueDate: null, strength: 'suggest', dissent: [] };

/** Rows without a word are left out; what remains must be there. */
export const filledRows = (rows: readonly AdviceDraftRow[]): AdviceDraftRow[] => rows.filter((row) => row.fields.text.trim().length > 0);

export const readyToSend = (rows: readonly AdviceDraftRow[]): AdviceFields[] => filledRows(rows).map(({ fields }) => ({ ...fields, text: fields.text.trim() }));

/** As the hints of a round want it. */
export const asRecommendation = (fields: AdviceFields): RecommendationFields => ({ ...fields, itemId: '', caseId: '' });

/** Texts that were looked through, by row and field: what may be kept of them. */
export type Cleaned = ReadonlyMap<string, string>;
export const cleanKey = (row: string, field: AdviceText): string => `${row}.${field}`;

/** Rows as a device may keep them: with the texts that the check let pass, without what had to go, and without what it has not seen. */
export const rowsToKeep = (rows: readonly AdviceDraftRow[], clean: Cleaned): AdviceDraftRow[] =>
  rows.map(({ key, fields }) => ({ key, fields: { ...fields, ...Object.fromEntries(adviceTexts.map((field) => [field, fields[field].trim() ? (clean.get(cleanKey(key, field)) ?? '') : ''])) } }));

/** What was kept on this device for the case, or one empty row. */
export function keptRows(raw: string | null, makeKey: () => string): AdviceDraftRow[] {
  try {
    const kept: unknown = JSON.parse(raw ?? 'null');
    if (Array.isArray(kept) && kept.length > 0) return kept.map((one: { fields?: Partial<AdviceFields> }) => ({ key: makeKey(), fields: { ...emptyAdvice, ...one.fields } }));
  } catch {
    // What cannot be read was never a draft.
  }
  return [{ key: makeKey(), fields: emptyAdvice }];
}
