import type { Bar, Figure, Share } from '@without-walls/contracts';
import { type Answered, describe, hideAnswered, hideSmall } from '@without-walls/domain';

/** Answers of a group, and how many of it were asked; one value a person. */
export interface Values {
  label: string;
  values: readonly number[];
  of: number;
}

/** Figures of groups that add up to everybody; of one that stands alone, a list of one. */
export function figuresOf(groups: readonly Values[]): Figure[] {
  const shown = hideAnswered(groups.map(({ values, of }) => ({ n: values.length, of })));
  return groups.map(({ label, values }, i) => {
    const { mean, sd } = describe(values);
    return shown[i]!.n === null ? { label, ...shown[i]!, value: null, sd: null } : { label, ...shown[i]!, value: mean, sd };
  });
}
export const figureOf = (group: Values): Figure => figuresOf([group])[0]!;
export const shareOf = (one: Answered): Share => hideAnswered([one])[0]!;

/** Figures of the same people: where how many they are is hidden in one, it is hidden in all. */
export function sameAsked<T extends Share>(all: readonly T[], others: readonly Share[] = all): T[] {
  return others.some(({ of }) => of === null) ? all.map((one) => ({ ...one, of: null })) : [...all];
}

/** People by a mark that each has one of, the largest group first; and how many they are, where that may be said. */
export function barsOf(keys: readonly (string | null)[]): { bars: Bar[]; total: number | null } {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key ?? 'not said', (counts.get(key ?? 'not said') ?? 0) + 1);
  const { groups, total } = hideSmall([...counts].map(([label, count]) => ({ label, count })));
  return { bars: groups.sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || a.label.localeCompare(b.label)), total };
}
