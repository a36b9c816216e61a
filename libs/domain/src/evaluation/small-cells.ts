/** Groups of fewer people than this are not shown: somebody could know who they are (common practice of statistics offices). */
export const smallestShown = 5;

/** A count of people that may be shown, or null where it must not be. Zero hides nobody. */
export function shownCount(count: number): number | null {
  return count > 0 && count < smallestShown ? null : count;
}

/**
 * Counts of groups that add up to a total that is shown as well. One hidden group could be worked out from the others, so a
 * second one, the smallest that is left, is hidden with it.
 */
export function hideSmall<T extends { count: number }>(groups: readonly T[]): (Omit<T, 'count'> & { count: number | null })[] {
  const hidden = new Set(groups.filter(({ count }) => shownCount(count) === null));
  const left = groups.filter((group) => !hidden.has(group) && group.count > 0).sort((a, b) => a.count - b.count);
  if (hidden.size === 1 && left[0]) hidden.add(left[0]);
  return groups.map((group) => ({ ...group, count: hidden.has(group) ? null : group.count }));
}

/** Whether figures of a group of this size may be shown at all. */
export const mayShow = (n: number): boolean => n >= smallestShown;
