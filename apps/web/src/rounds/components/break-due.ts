import type { AgendaItem, RoundState } from '@without-walls/contracts';

/** From here on a break is suggested, minutes. Concentration on a screen falls off after about an hour. */
export const breakAfterMinutes = 60;

type Facts = Pick<RoundState, 'state' | 'agenda' | 'currentItemId' | 'itemStartedAt'>;
export type BreakDue = { minutes: number; /** A planned break that can be begun. */ item: AgendaItem | null };

/** How long people have worked without a break, when that is too long; null before that, in a break and outside of a round. `now` in the server's time. */
export function breakDue({ state, agenda, currentItemId, itemStartedAt }: Facts, now: number): BreakDue | null {
  const current = agenda.find((item) => item.id === currentItemId);
  if (state !== 'live' || current?.kind === 'break') return null;
  const since = agenda.findLastIndex((item) => item.kind === 'break' && item.state === 'done');
  const done = agenda.slice(since + 1).reduce((sum, item) => sum + (item.state === 'done' ? (item.minutesUsed ?? 0) : 0), 0);
  const running = current && itemStartedAt ? (now - Date.parse(itemStartedAt)) / 60_000 : 0;
  const minutes = Math.floor(done + Math.max(0, running));
  return minutes >= breakAfterMinutes ? { minutes, item: agenda.find((item) => item.kind === 'break' && item.state === 'planned') ?? null } : null;
}
