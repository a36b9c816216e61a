/** How often somebody came: the bands in which pain ECHO programmes report (Army and Navy ECHO: 47.7, 32.1 and 20.2 %). */
export const doseBands = [
  { band: '1-3', from: 1, to: 3 },
  { band: '4-19', from: 4, to: 19 },
  { band: '20+', from: 20, to: Infinity },
] as const;
export type DoseBand = (typeof doseBands)[number]['band'];

/** The band of a number of sessions attended; null for none. */
export function doseBand(sessions: number): DoseBand | null {
  return doseBands.find(({ from, to }) => sessions >= from && sessions <= to)?.band ?? null;
}

/** How many people stand in each band. People who never came are in none. */
export function bandCounts(sessionsOfEach: readonly number[]): { band: DoseBand; count: number }[] {
  return doseBands.map(({ band }) => ({ band, count: sessionsOfEach.filter((sessions) => doseBand(sessions) === band).length }));
}
