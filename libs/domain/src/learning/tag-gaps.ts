/** How often recent cases asked about a tag, and when a lecture will next answer it. */
export interface TagDemand {
  readonly tag: string;
  readonly cases: number;
}

export interface TaggedSlot {
  readonly tags: readonly string[];
  readonly startsAt: string;
  readonly title: string;
}

export interface TagGap extends TagDemand {
  /** The first coming lecture that carries the tag; null when none does. */
  readonly answeredBy: { readonly startsAt: string; readonly title: string } | null;
}

/** Tags of recent cases with the coming lecture that answers each: the unanswered first, then by how many cases asked. */
export function tagGaps(demand: readonly TagDemand[], coming: readonly TaggedSlot[]): TagGap[] {
  const inTime = [...coming].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const gaps = demand.map((one) => {
    const slot = inTime.find((each) => each.tags.includes(one.tag));
    return { ...one, answeredBy: slot ? { startsAt: slot.startsAt, title: slot.title } : null };
  });
  return gaps.sort((a, b) => Number(a.answeredBy !== null) - Number(b.answeredBy !== null) || b.cases - a.cases || (a.tag < b.tag ? -1 : 1));
}

