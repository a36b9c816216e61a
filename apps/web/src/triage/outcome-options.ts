import type { TriageItem, TriageOutcome } from '@without-walls/contracts';
import { outcomeCatalogue, outcomeEntry } from '@without-walls/domain';

/** All outcomes as options of a select. */
export const outcomeOptions = outcomeCatalogue.map(({ outcome, label }) => ({ value: outcome, label }));
export const outcomeLabel = (outcome: TriageOutcome): string => outcomeEntry(outcome).label;

export type Camp = { outcome: TriageOutcome; opinions: TriageItem['opinions'] };

/** Opinions by outcome, the most named first. */
export function camps(opinions: TriageItem['opinions']): Camp[] {
  const by = new Map<TriageOutcome, TriageItem['opinions']>();
  for (const opinion of opinions) by.set(opinion.outcome, [...(by.get(opinion.outcome) ?? []), opinion]);
  return [...by].map(([outcome, own]) => ({ outcome, opinions: own })).sort((a, b) => b.opinions.length - a.opinions.length);
}

/** `All 4 point the same way` or `Split: 2 Discuss in a session, 1 Medicines review`. */
export function agreementWords(opinions: TriageItem['opinions']): string {
  const groups = camps(opinions);
  const first = groups[0];
  if (!first) return 'Nobody filed an opinion';
  if (groups.length === 1) return opinions.length === 1 ? 'One opinion' : `All ${opinions.length} point the same way`;
  return `Split: ${groups.map((camp) => `${camp.opinions.length} ${outcomeLabel(camp.outcome).toLowerCase()}`).join(', ')}`;
}
