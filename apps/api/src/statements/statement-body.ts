import type { StatementBody, StatementRun } from '@without-walls/contracts';
import { creditSchemes, dayOf, unitsFor } from '@without-walls/domain';

export interface Attended {
  at: Date;
  title: string;
  minutes: number;
  /** Not heard live. */
  madeUp?: boolean;
  /** Hours of a session, without enough of its lecture. */
  part?: boolean;
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

const live = 'Minutes present while the session taught: lecture, questions and cases, without breaks. Taken from the room or a list, reviewed and locked by the organiser. Live online, facilitated.';

/** The statement as it will be signed. Without an approval nothing is claimed but hours; what was approved was the live lecture, so what was made up is in the hours and in no credits. */
export function statementBody(facts: BodyFacts): StatementBody {
  const wanted = creditSchemes[facts.scheme];
  const scheme = wanted.needsApproval && !facts.approval ? creditSchemes.none : wanted;
  const days = facts.attended.map(({ at, minutes, madeUp }) => ({ day: dayOf(at, facts.zone), minutes, madeUp }));
  const claimed = scheme.needsApproval ? days.filter(({ madeUp }) => !madeUp) : days;
  return {
    code: facts.code, title: scheme.title, to: facts.to, by: facts.network, period: facts.period, zone: facts.zone, lectures: facts.attended.map(({ at, title, minutes, madeUp, part }) => ({ day: dayOf(at, facts.zone), title, minutes, ...(madeUp ? { madeUp } : {}), ...(part ? { part } : {}) })), hours: unitsFor(creditSchemes.none, days),
    units: scheme.id === 'none' ? null : { scheme: scheme.id, amount: unitsFor(scheme, claimed), unit: scheme.unit, approval: facts.approval }, note: scheme.note, measured: measuredWords(facts.attended, scheme.needsApproval), issuedAt: facts.issuedAt.toISOString(), issuedBy: facts.issuedBy,
  };
}

function measuredWords(attended: readonly Attended[], approved: boolean): string {
  if (!attended.some(({ madeUp }) => madeUp)) return live;
  return `${live} Lectures marked as made up were not attended live: a recording or a reading, and a quiz or a reflection after it${approved ? '; they are in the hours and not in the credits' : ''}.`;
}

/** `3.5 hours; not accredited`, or `3 CPD credits (RCoA approval 12345)`. */
export function unitWords({ hours, units }: Pick<StatementBody, 'hours' | 'units'>): string {
  if (!units) return `${hours} ${hours === 1 ? 'hour' : 'hours'}; not accredited`;
  return `${units.amount} ${units.unit}${units.approval ? ` (approval ${units.approval})` : ''}`;
}
