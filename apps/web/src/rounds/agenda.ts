import type { AgendaItem, RoundState } from '@without-walls/contracts';

type Item = AgendaItem;

/** The item that comes next: the first planned one after the current, else the first planned one at all. */
export function nextItem(round: Pick<RoundState, 'agenda' | 'currentItemId'>): Item | null {
  const at = round.agenda.findIndex((item) => item.id === round.currentItemId);
  return round.agenda.slice(at + 1).find((item) => item.state === 'planned') ?? round.agenda.find((item) => item.state === 'planned') ?? null;
}

/** "Case 2 of 4", or "Item 3 of 6" for anything else. */
export function placeOf(round: Pick<RoundState, 'agenda'>, item: Item): string {
  const same = item.kind === 'case' ? round.agenda.filter((one) => one.kind === 'case') : round.agenda;
  return `${item.kind === 'case' ? 'Case' : 'Item'} ${same.findIndex((one) => one.id === item.id) + 1} of ${same.length}`;
}

/** When the next item would begin if the current one took exactly its minutes; null before the round has begun. */
export function expectedStart(round: RoundState, next: Item): Date | null {
  const current = round.agenda.find((item) => item.id === round.currentItemId);
  if (!current || !round.itemStartedAt || next.state !== 'planned') return null;
  return new Date(Date.parse(round.itemStartedAt) + current.minutes * 60_000);
}
