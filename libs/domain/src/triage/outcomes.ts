import { outcomeNeeds, triageOutcomes, type TriageOutcome } from '@without-walls/contracts';
import type { CaseAction } from '../cases/transition.js';

export type OutcomeNeed = (typeof outcomeNeeds)[number];

export interface OutcomeEntry {
  readonly outcome: TriageOutcome;
  readonly label: string;
  /** What the presenter is told it means for them. */
  readonly means: string;
  /** What the decision must carry beside its reason. */
  readonly needs: readonly OutcomeNeed[];
  /** What happens to the case; null leaves it in triage until the team's written advice is signed. */
  readonly action: Extract<CaseAction, 'list' | 'return' | 'answer'> | null;
}

const entry = (outcome: TriageOutcome, label: string, means: string, action: OutcomeEntry['action'] = 'answer', needs: readonly OutcomeNeed[] = []): OutcomeEntry => ({ outcome, label, means, needs, action });

/**
 * The outcomes a network may use. None is a bare rejection: each says what comes next, and the negative ones carry an
 * alternative. Sources: e-RS assessment outcomes, cancer triage guidance, UK pain services, and what GPs asked for.
 */
export const outcomeCatalogue: readonly OutcomeEntry[] = [
  entry('written-advice', 'Written advice', 'You get signed advice in writing, without a meeting.', null),
  entry('more-information', 'More information first', 'The team asks for something precise. Your text and your place are kept.', 'return', ['request']),
  entry('standard-pathway', 'Standard pathway', 'An agreed pathway fits. The case stays recorded and is not discussed.', 'answer', ['alternative']),
  entry('discuss', 'Discuss in a session', 'The team talks it through with you at a session. You are invited.', 'list', ['session']),
  entry('community-mdt', 'Community MDT appointment', 'The person sees two or more clinicians together for 45 to 60 minutes, close to home.', 'answer', ['disciplines', 'alternative']),
  entry('medical-clinic', 'Medical pain clinic', 'The person is offered a consultant appointment.', 'answer', ['alternative']),
  entry('programme', 'Pain management programme', 'The person is offered a programme that works on living with pain.', 'answer', ['alternative']),
  entry('single-discipline', 'One discipline', 'Physiotherapy, psychology or occupational therapy alone is likely to help.', 'answer', ['disciplines', 'alternative']),
  entry('medicines-review', 'Medicines review', 'A pharmacist with a special interest goes through the medicines with you.', 'answer', ['alternative']),
  entry('intervention', 'Intervention clinic', 'An assessment for an injection or a nerve procedure is offered.', 'answer', ['alternative']),
  entry('tertiary', 'Regional specialist centre', 'The case belongs in a specialised centre; the team helps with the referral.', 'answer', ['alternative']),
  entry('other-first', 'Another specialty or test first', 'Something else should be settled before pain care. You are told what and where.', 'answer', ['alternative']),
  entry('red-flag', 'Red flag: urgent route', 'Someone calls you. The urgent route comes before everything else here.', 'answer', ['urgent-route', 'alternative']),
  entry('mental-health-first', 'Mental health or safeguarding first', 'Safety comes first. Pain advice continues once it is secured.', 'answer', ['urgent-route', 'alternative']),
  entry('not-accepted', 'Not for this team', 'You get the reason, another plan, and how to ask again.', 'answer', ['alternative']),
  entry('declined', 'The person said no', 'The person does not wish to go on. The door stays open, and you are told how to return.', 'answer', ['alternative']),
];

const byOutcome = new Map(outcomeCatalogue.map((row) => [row.outcome, row]));

/** One row of the catalogue. */
export function outcomeEntry(outcome: TriageOutcome): OutcomeEntry {
  const found = byOutcome.get(outcome);
  if (!found) throw new RangeError('unknown triage outcome');
  return found;
}

/** The outcomes a network has not switched off, in catalogue order. */
export function availableOutcomes(switchedOff: readonly TriageOutcome[] = []): TriageOutcome[] {
  return triageOutcomes.filter((outcome) => !switchedOff.includes(outcome));
}
