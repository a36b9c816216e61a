import { dayOf } from '../time/zones.js';
import type { Now } from '../time/instants.js';

export interface SlipFacts {
  readonly code: string;
  readonly network: string;
  readonly timeZone: string;
  readonly createdAt: Now;
  readonly submittedAt: Now | null;
  readonly printedAt: Now;
}

export interface CaseSlip {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
}

/** The slip for the local record: code, dates and what it is. No word of the case, no name, nothing to find the person by. */
export function caseSlip(facts: SlipFacts): CaseSlip {
  const day = (moment: Now): string => dayOf(moment, facts.timeZone);
  return {
    title: 'Case slip for the local record',
    rows: [
      { label: 'Case code', value: facts.code },
      { label: 'Network', value: facts.network },
      { label: 'Started', value: day(facts.createdAt) },
      { label: 'Submitted', value: facts.submittedAt ? day(facts.submittedAt) : 'not yet' },
      { label: 'Printed', value: day(facts.printedAt) },
    ],
    notes: [
      'This code stands for a case that was shared with the pain team without anything that names the person.',
      'Keep the slip in the person\u2019s own record at your practice. It is the only link between the two; the network holds none.',
      'Never write the person\u2019s name, number or date of birth into the case or its thread.',
    ],
  };
}
