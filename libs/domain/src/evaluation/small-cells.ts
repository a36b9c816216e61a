/** Groups of fewer people than this are not shown: somebody could know who they are (common practice of statistics offices). */
export const smallestShown = 5;

const isSmall = (count: number): boolean => count > 0 && count < smallestShown;
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** A count of people that may be shown, or null where it must not be. Zero hides nobody. */
export const shownCount = (count: number): number | null => (isSmall(count) ? null : count);

/** Whether figures of a group of this size may be shown at all. */
export const mayShow = (n: number): boolean => n >= smallestShown;

/**
 * Hidden counts are safe when they are a group that could be shown itself, and not all the same: then any two of them can change
 * places without a change in what is shown, so that nobody who knows the rest, the total and this rule can tell one from another.
 */
const areSafe = (hidden: readonly number[]): boolean => hidden.length === 0 || (sum(hidden) >= smallestShown && new Set(hidden).size > 1);

/** The largest count that is hidden: four, or as much more as it takes. */
function hiddenUpTo(counts: readonly number[]): number {
  const larger = [...new Set(counts.filter(mayShow))].sort((a, b) => a - b);
  return [smallestShown - 1, ...larger].find((limit) => areSafe(counts.filter((count) => count > 0 && count <= limit))) ?? Infinity;
}

/**
 * Counts of groups that add up to everybody, and everybody: null where it must not be shown. The next larger group is hidden too
 * where a small one could be worked out from the total, and the total where its groups would follow from it alone.
 */
export function hideSmall<T extends { count: number }>(groups: readonly T[]): { groups: (Omit<T, 'count'> & { count: number | null })[]; total: number | null } {
  const counts = groups.map(({ count }) => count);
  const limit = hiddenUpTo(counts);
  return { groups: groups.map((group) => ({ ...group, count: group.count > 0 && group.count <= limit ? null : group.count })), total: limit === Infinity ? null : sum(counts) };
}

/** A part of a whole, such as those who passed: shown only where neither the part nor the rest is small. */
export function shownPart(part: number, whole: number): number | null {
  return isSmall(whole) || isSmall(part) || isSmall(whole - part) ? null : part;
}

/** How many of a group answered, and how many of it were asked. */
export interface Answered {
  n: number;
  of: number;
}
export type ShownAnswered = { n: number | null; of: number | null };

/**
 * Response rates of groups that add up to everybody. Where few answered, how many did is hidden; else, where few did not, how
 * many were asked is. What is hidden of one group, or of everybody, is hidden of all: the difference would tell.
 */
export function hideAnswered(groups: readonly Answered[]): ShownAnswered[] {
  const asked = groups.filter(({ of }) => of > 0);
  const everybody = { n: sum(asked.map(({ n }) => n)), of: sum(asked.map(({ of }) => of)) };
  const noGroup = asked.some(({ of }) => isSmall(of));
  const noAnswered = noGroup || (everybody.n > 0 && asked.some(({ n }) => !mayShow(n)));
  const noAsked = noGroup || (mayShow(everybody.n) && isSmall(everybody.of - everybody.n)) || (!noAnswered && asked.some(({ n, of }) => isSmall(of - n)));
  return groups.map(({ n, of }) => (of === 0 ? { n, of } : { n: noAnswered ? null : n, of: noAsked ? null : of }));
}
