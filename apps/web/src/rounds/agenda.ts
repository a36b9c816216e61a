import type { AgendaItem, RoundState } from '@without-walls/contracts';

type Item = AgendaItem;

/** True for an item that a break interrupted: it is gone on with, not begun. */
export const isSuspended = (round: Pick<RoundState, 'suspended'>, itemId: string): boolean => round.suspended.some((one) => one.itemId === itemId);

/** The item that comes next: one that was interrupted, else the first planned one after the current, else the first planned one at all. */
export function nextItem(round: Pick<RoundState, 'agenda' | 'currentItemId' | 'suspended'>): Item | null {
  const interrupted = round.agenda.findLast((item) => isSuspended(round, item.id));
  if (interrupted) return interrupted;
  const at = round.agenda.findIndex((item) => item.id === round.currentItemId);
  return round.agenda.slice(at + 1).find((item) => item.state === 'planned') ?? round.agenda.find((item) => item.state === 'planned') ?? null;
}

/** "Case 2 of 4", or "Item 3 of 6" for anything else. */
export function placeOf(round: Pick<RoundState, 'agenda'>, item: Item): string {
  const same = item.kind === 'case' ? round.agenda.filter((one) => one.kind === 'case') : round.agenda;
  return `${item.kind === 'case' ? 'Case' : 'Item'} ${same.findIndex((one) => one.id === item.id) + 1} of ${same.length}`;
}

/** When the next item would begin if the current one took exactly its minutes, those before an interruption counted; null before the round has begun. */
export function expectedStart(round: RoundState, next: Item): Date | null {
  const current = round.agenda.find((item) => item.id === round.currentItemId);
  if (!current || !round.itemStartedAt || next.state !== 'planned') return null;
  return new Date(Date.parse(round.itemStartedAt) + Math.max(0, current.minutes - (current.minutesUsed ?? 0)) * 60_000);
}
