import type { AgendaItem } from '@without-walls/contracts';

/** Minutes of a session and what its agenda uses. */
export interface Budget {
  minutes: number;
  used: number;
  left: number;
  over: boolean;
  say: string;
}

/** Adds up the agenda against the length of the session, in whole minutes. */
export function minuteBudget(minutes: number, items: readonly { minutes: number }[]): Budget {
  const used = items.reduce((sum, item) => sum + item.minutes, 0);
  const left = minutes - used;
  const over = left < 0;
  const say = over ? `${-left} minutes more than the session has` : left === 0 ? 'Every minute is planned' : `${left} of ${minutes} minutes left`;
  return { minutes, used, left, over, say };
}

/** Minutes to suggest for an item. Sources: 20-minute lecture (ECHO chronic pain); 10 to 15 minutes for a full MDT case; 27 for a case in a learning session. */
export function suggestedMinutes(kind: AgendaItem['kind'], session: 'mdt' | 'echo', complex = false): number {
  if (kind === 'lecture') return 20;
  if (kind === 'triage') return 15;
  if (kind !== 'case') return 5;
  if (session === 'echo') return 27;
  return complex ? 20 : 15;
}
