/** By what groups are set beside each other. */
export interface Traits {
  prescribes: boolean;
  presents: boolean;
}
export type TraitsOf = ReadonlyMap<string, Traits>;

interface Group {
  label: string;
  has: (traits: Traits | undefined) => boolean;
}
/** Everybody; then splits whose two groups add up to everybody, whoever has left since. */
const splits: readonly (readonly Group[])[] = [
  [{ label: 'Everybody', has: () => true }],
  [{ label: 'Prescribers', has: (one) => one?.prescribes === true }, { label: 'Allied professions', has: (one) => one?.prescribes !== true }],
  [{ label: 'Presented a case', has: (one) => one?.presents === true }, { label: 'Attended only', has: (one) => one?.presents !== true }],
];

/** The rows of each group, split by split. */
export function inGroups<T extends { memberId: string }>(rows: readonly T[], traits: TraitsOf): { label: string; rows: T[] }[][] {
  return splits.map((groups) => groups.map(({ label, has }) => ({ label, rows: rows.filter((row) => has(traits.get(row.memberId))) })));
}
