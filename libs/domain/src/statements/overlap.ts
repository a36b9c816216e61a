interface Period {
  readonly from: string;
  readonly to: string;
}

/** Days in common, first and last included. */
export const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;

/**
 * What becomes of the valid statements of one member and one scheme beside a new one that they make for themselves: those that
 * they made before and that lie within the new one are replaced; any other clashes, since its hours would be said twice.
 */
export function besideOwn<T extends Period & { readonly own: boolean }>(standing: readonly T[], wanted: Period): { replaced: T[]; clash: T | null } {
  const near = standing.filter((one) => overlaps(one, wanted));
  const replaced = near.filter((one) => one.own && wanted.from <= one.from && one.to <= wanted.to);
  return { replaced, clash: near.find((one) => !replaced.includes(one)) ?? null };
}
