/** Days without a meeting, and what becomes of the lecture that was due: it moves on, or this cycle goes without it. */
export interface Closure {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly mode: 'push' | 'drop';
}

export interface Holiday {
  readonly day: string;
  readonly name: string;
}

/** Why nothing is taught on a day, or null. Own closures go before public holidays, which always push. */
export function closedOn(day: string, closures: readonly Closure[], holidays: readonly Holiday[]): Omit<Closure, 'from' | 'to'> | null {
  const own = closures.find((one) => one.from <= day && day <= one.to);
  if (own) return { reason: own.reason, mode: own.mode };
  const holiday = holidays.find((one) => one.day === day);
  return holiday ? { reason: holiday.name, mode: 'push' } : null;
}
