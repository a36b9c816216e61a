import { triageOutcomes, type TriageOutcome } from '@without-walls/contracts';

/** Outcomes are ticked when they are offered, and stored when they are not, so that a new one is offered at once. */
export const offered = (switchedOff: readonly TriageOutcome[]): TriageOutcome[] => triageOutcomes.filter((outcome) => !switchedOff.includes(outcome));
export const withOffered = (kept: readonly TriageOutcome[]): TriageOutcome[] => triageOutcomes.filter((outcome) => !kept.includes(outcome));
