import type { AgendaItem } from '@without-walls/contracts';

/** What ordering needs to know of an agenda item. `need` is the rank in triage, 1 first; null when it has none. */
export interface PlannedItem {
  readonly id: string;
  readonly kind: AgendaItem['kind'];
  readonly minutes: number;
  readonly need: number | null;
}

const kindOrder = { triage: 0, lecture: 1, earlier: 2, case: 3, break: 4, business: 5 } as const;

/**
 * A suggested order: the weekly list, the lecture, what became of earlier cases, then cases with the greatest need first, business last; breaks stay behind the item
 * they follow. Complex first, because information and contributions fall by about a fifth in the second half
 * (BMJ Open 2019;9:e027303).
 */
export function suggestOrder(items: readonly PlannedItem[]): string[] {
  const breaks = items.filter((item) => item.kind === 'break');
  const rest = items.filter((item) => item.kind !== 'break');
  const sorted = [...rest].sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind] || (a.need ?? Infinity) - (b.need ?? Infinity) || rest.indexOf(a) - rest.indexOf(b));
  const order = sorted.map((item) => item.id);
  for (const pause of breaks) {
    const placesFromStart = items.slice(0, items.indexOf(pause)).filter((item) => item.kind !== 'break').length;
    order.splice(Math.min(placesFromStart + breaks.indexOf(pause), order.length), 0, pause.id);
  }
  return order;
}

export interface BreakAdvice {
  /** Position before which a break belongs, or null when none is needed. */
  readonly before: number | null;
  readonly say: string | null;
}

/** Longest stretch without a break, minutes. A short break keeps the quality of information (BMJ Open 2019;9:e027303). */
export const longestStretch = 75;
const comfortableStretch = 60;

/** Where a break belongs: before the item that would carry a stretch past 60 minutes, when the stretch would pass 75 in all. */
export function breakAdvice(items: readonly { kind: string; minutes: number }[]): BreakAdvice {
  let stretch = 0;
  let candidate: number | null = null;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'break') [stretch, candidate] = [0, null];
    else {
      if (candidate === null && index > 0 && stretch > 0 && stretch + item.minutes > comfortableStretch) candidate = index;
      stretch += item.minutes;
      if (stretch > longestStretch && candidate !== null) return { before: candidate, say: `Add a break: this stretch would last more than ${longestStretch} minutes` };
    }
  }
  return { before: null, say: null };
}
