import { phases, type Phase } from '@without-walls/contracts';

/**
 * Share of a case's minutes for each phase. Follows a 27-minute case of 7 present, 6 questions, 7 suggestions and 7
 * recommendations with the last minutes of the recommendations kept for the summary.
 */
export const defaultPhaseShares: Record<Phase, number> = { present: 0.25, clarify: 0.2, suggest: 0.25, recommend: 0.2, summarise: 0.1 };

/** Milliseconds for a phase of a case item of `minutes`. The five add up to the whole item. */
export function phaseDurationMs(phase: Phase, minutes: number, given: Readonly<Record<Phase, number>> | null = null): number {
  const shares = given ?? defaultPhaseShares;
  const total = phases.reduce((sum, name) => sum + shares[name], 0);
  const upTo = (count: number): number => Math.round((minutes * 60_000 * phases.slice(0, count).reduce((sum, name) => sum + shares[name], 0)) / total);
  const index = phases.indexOf(phase);
  return upTo(index + 1) - upTo(index);
}

/** The phase that follows, or null after the last. */
export function nextPhase(phase: Phase): Phase | null {
  return phases[phases.indexOf(phase) + 1] ?? null;
}
