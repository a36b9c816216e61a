import { addDays } from '@without-walls/domain';

/** Which weeks are shown: half-years and years step by step from now, or one cycle. */
export type Span = { view: 'coming' | 'past' | 'year' | 'cycle'; /** Earlier below 0, later above. */ step: number; cycle: number };

const half = 182;
export const todayIs = (): string => new Date().toISOString().slice(0, 10);

/** What to ask for. */
export function windowOf({ view, step, cycle }: Span, today: string): { from: string; to: string } | { cycle: number } {
  const days = (from: string, length: number) => ({ from: addDays(from, step * length), to: addDays(from, step * length + length - 1) });
  switch (view) {
    case 'coming': return days(today, half);
    case 'past': return days(addDays(today, -half), half);
    case 'year': return days(`${today.slice(0, 8)}01`, 365);
    case 'cycle': return { cycle };
  }
}
