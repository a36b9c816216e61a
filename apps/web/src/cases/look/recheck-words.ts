import type { Recheck } from '@without-walls/contracts';

const cases = (count: number): string => (count === 1 ? '1 released case' : `${count} released cases`);

/** What a check of all released cases has done, in one sentence. */
export function recheckWords(run: Pick<Recheck, 'finishedAt' | 'total' | 'done' | 'held' | 'toDecide'>): string {
  const held = run.held === 0 ? '' : run.held === 1 ? ' 1 was put out of sight.' : ` ${run.held} were put out of sight.`;
  if (!run.finishedAt) return `Checking ${run.done} of ${cases(run.total)} again.${held}`;
  const rest = run.toDecide === 0 ? '' : ` ${run.toDecide} ${run.toDecide === 1 ? 'has' : 'have'} amber marks that nobody has decided about.`;
  return `${cases(run.done)} checked again.${held || ' Nothing that must go was found.'}${rest}`;
}
