import type { RecommendationDraft, RecommendationFields } from '@without-walls/contracts';

/** A row while somebody writes in it here. */
export type RowDraft = {
  /** The server's row that the text below was begun from or last agreed with; null for a row it does not have yet. */
  base: RecommendationDraft | null;
  /** What stands in the fields here. */
  mine: RecommendationFields;
  /** What was sent and not answered yet. */
  sent: RecommendationFields | null;
  /** A newer row of somebody else in a field that was also changed here: one has to choose. */
  theirs: RecommendationDraft | null;
};

type Key = keyof RecommendationFields;
const keys: readonly Key[] = ['text', 'domain', 'rationale', 'condition', 'owner', 'dueDate', 'strength', 'dissent'];

export function fieldsOf(row: RecommendationDraft): RecommendationFields {
  const { itemId, caseId, text, domain, rationale, condition, owner, dueDate, strength, dissent } = row;
  return { itemId, caseId, text, domain, rationale, condition, owner, dueDate, strength, dissent };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** Texts travel trimmed, so a space at the end is no difference. */
const sameField = (key: Key, a: RecommendationFields, b: RecommendationFields): boolean => (key === 'text' ? a.text.trim() === b.text.trim() : same(a[key], b[key]));
const sameFields = (a: RecommendationFields, b: RecommendationFields): boolean => keys.every((key) => sameField(key, a, b));

export const beginDraft = (row: RecommendationDraft): RowDraft => ({ base: row, mine: fieldsOf(row), sent: null, theirs: null });
export const newDraft = (fields: RecommendationFields): RowDraft => ({ base: null, mine: fields, sent: null, theirs: null });

/** True when there is something here that the server does not have and has not been sent. */
export function unsent(draft: RowDraft): boolean {
  if (!draft.mine.text.trim()) return false;
  return !(draft.base && sameFields(draft.mine, fieldsOf(draft.base))) && !(draft.sent && sameFields(draft.mine, draft.sent));
}

/**
 * The server's row has changed. Fields untouched here take its value; a field changed on both sides is kept as it is
 * here and shown beside the other, and nothing more is sent until somebody chooses. The echo of what was sent is no change.
 */
export function meet(draft: RowDraft, row: RecommendationDraft): RowDraft {
  if (draft.base && row.version <= draft.base.version) return draft;
  const theirs = fieldsOf(row);
  if (draft.sent && sameFields(theirs, draft.sent)) return { ...draft, base: row, sent: null, theirs: null };
  const from = draft.base ? fieldsOf(draft.base) : null;
  const changedHere = keys.filter((key) => !from || !sameField(key, draft.mine, from));
  const clash = changedHere.some((key) => (!from || !sameField(key, theirs, from)) && !sameField(key, draft.mine, theirs));
  const mine = { ...theirs, ...Object.fromEntries(changedHere.map((key) => [key, draft.mine[key]])) } as RecommendationFields;
  return { base: row, mine, sent: null, theirs: clash ? row : null };
}

/** Somebody else removed the row: what stands here would be a new one. */
export const takenAway = (draft: RowDraft): RowDraft => (draft.base ? newDraft(draft.mine) : draft);
export const sending = (draft: RowDraft): RowDraft => ({ ...draft, sent: draft.mine });
/** The server refused, or did not answer: it counts as unsent again. */
export const notSent = (draft: RowDraft): RowDraft => ({ ...draft, sent: null });
export const keepMine = (draft: RowDraft): RowDraft => ({ ...draft, theirs: null });
export const takeTheirs = (draft: RowDraft): RowDraft => (draft.theirs ? beginDraft(draft.theirs) : draft);
/** The version that an edit must name. */
export const expectedVersion = (draft: RowDraft): number => draft.base?.version ?? 0;
