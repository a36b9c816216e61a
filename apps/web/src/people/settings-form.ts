import { roundSettings, triageOutcomes, type RoundSettings, type TriageOutcome } from '@without-walls/contracts';

/** Outcomes are ticked when they are offered, and stored when they are not, so that a new one is offered at once. */
export const offered = (switchedOff: readonly TriageOutcome[]): TriageOutcome[] => triageOutcomes.filter((outcome) => !switchedOff.includes(outcome));
export const withOffered = (kept: readonly TriageOutcome[]): TriageOutcome[] => triageOutcomes.filter((outcome) => !kept.includes(outcome));

/** Numbers and addresses that cannot be kept, by control id. */
export function roundFaults({ phone, fallback }: RoundSettings): { phone?: string; fallback?: string } {
  return {
    ...(roundSettings.shape.phone.safeParse(phone).success ? {} : { phone: 'Write a telephone number with digits, and after a comma the code to key in' }),
    ...(roundSettings.shape.fallback.safeParse(fallback).success ? {} : { fallback: 'Write a whole address that begins with https://' }),
  };
}
