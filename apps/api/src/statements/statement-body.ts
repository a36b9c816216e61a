import type { StatementBody, StatementRun } from '@without-walls/contracts';
import { creditSchemes, dayOf, unitsFor } from '@without-walls/domain';

export interface Attended {
  at: Date;
  title: string;
  minutes: number;
}
export interface BodyFacts {
  code: string;
  to: StatementBody['to'];
  network: string;
  zone: string;
  period: { from: string; to: string };
  scheme: StatementRun['scheme'];
  approval: string | null;
  attended: readonly Attended[];
  issuedAt: Date;
  issuedBy: string;
}

/** The statement as it will be signed. Without an approval nothing is claimed but hours. */
export function statementBody(facts: BodyFacts): StatementBody {
  const wanted = creditSchemes[facts.scheme];
  const scheme = wanted.needsApproval && !facts.approval ? creditSchemes.none : wanted;
  const days = facts.attended.map(({ at, minutes }) => ({ day: dayOf(at, facts.zone), minutes }));
  return {
    code: facts.code, title: scheme.title, to: facts.to, by: facts.network, period: facts.period, zone: facts.zone, lectures: facts.attended.map(({ at, title, minutes }) => ({ day: dayOf(at, facts.zone), title, minutes })), hours: unitsFor(creditSchemes.none, days),
    units: scheme.id === 'none' ? null : { scheme: scheme.id, amount: unitsFor(scheme, days), unit: scheme.unit, approval: facts.approval }, note: scheme.note,
    measured: 'Minutes present in the lecture, taken from the room or a list, reviewed and locked by the organiser. Live online, facilitated.', issuedAt: facts.issuedAt.toISOString(), issuedBy: facts.issuedBy,
  };
}

/** `3.5 hours; not accredited`, or `3 CPD credits (RCoA approval 12345)`. */
export function unitWords({ hours, units }: Pick<StatementBody, 'hours' | 'units'>): string {
  if (!units) return `${hours} ${hours === 1 ? 'hour' : 'hours'}; not accredited`;
  return `${units.amount} ${units.unit}${units.approval ? ` (approval ${units.approval})` : ''}`;
}
