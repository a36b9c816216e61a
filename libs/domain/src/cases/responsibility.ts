import type { CaseState, Responsibility, TriageOutcome } from '@without-walls/contracts';
import { toInstant, type Now } from '../time/instants.js';
import { addWorkingDays } from '../time/calendar.js';

/** What the sentence needs to know. `since` is when the present state began. */
export interface ResponsibilityFacts {
  readonly state: CaseState;
  readonly since: Now;
  readonly timeZone: string;
  readonly triage: { readonly state: 'open' | 'revealed' | 'decided'; readonly deadline: Now; readonly outcome: TriageOutcome | null } | null;
  readonly session: { readonly startsAt: Now } | null;
  readonly letter: { readonly signedAt: Now; readonly acknowledgedAt: Now | null; readonly nextFollowUpAt: Now | null } | null;
}

/** Working days for a second look, to answer a return, to write advice, to acknowledge a letter. Target: first answer within 2 working days. */
export const responsibilityDays = { secondLook: 2, answerReturn: 10, writtenAdvice: 5, acknowledge: 5, quarantine: 1 } as const;

type Part = { who: Responsibility['who']; sentence: string; due: Now | null };
const care = 'The presenter remains responsible for the person\u2019s care.';
const owned = (who: Responsibility['who'], sentence: string, due: Now | null): Part => ({ who, sentence: `${sentence} ${care}`, due });

function inTriage(facts: ResponsibilityFacts, days: (count: number) => string): Part {
  const triage = facts.triage;
  if (triage?.outcome === 'written-advice') return owned('mdt', 'The pain team writes and signs the advice.', days(responsibilityDays.writtenAdvice));
  if (triage?.outcome === 'discuss') return owned('coordinator', 'The coordinator finds a new session for this case.', triage.deadline);
  if (triage?.state === 'revealed') return owned('facilitator', 'The opinions are in; the facilitator chooses the outcome.', triage.deadline);
  return owned('mdt', 'The pain team files opinions for the weekly triage.', triage?.deadline ?? null);
}

function withLetter(facts: ResponsibilityFacts, days: (count: number) => string): Part {
  const letter = facts.letter;
  if (letter && !letter.acknowledgedAt) return owned('presenter', 'The presenter reads the letter and says that they take it on.', days(responsibilityDays.acknowledge));
  return owned('presenter', 'The presenter acts on the advice and says at 30 and 90 days what became of it.', letter?.nextFollowUpAt ?? null);
}

const parts: Record<CaseState, (facts: ResponsibilityFacts, days: (count: number) => string) => Part> = {
  draft: () => owned('presenter', 'The presenter is writing this case; nobody else sees it.', null),
  submitted: (_facts, days) => owned('coordinator', 'The coordinator takes a second look for identifiers and missing facts.', days(responsibilityDays.secondLook)),
  returned: (_facts, days) => owned('presenter', 'The presenter answers a request; the text and the place in the list are kept.', days(responsibilityDays.answerReturn)),
  released: inTriage,
  listed: (facts) => owned('facilitator', 'The case is on the agenda of a session; the facilitator leads the discussion.', facts.session?.startsAt ?? null),
  answered: () => owned('presenter', 'The team has answered with a way forward; the presenter arranges it.', null),
  advised: withLetter,
  closed: () => ({ who: 'nobody', sentence: `This case is closed; questions in its thread are still answered. ${care}`, due: null }),
  quarantined: (_facts, days) => owned('coordinator', 'The case is out of sight while the coordinator looks at a possible identifier.', days(responsibilityDays.quarantine)),
  recalled: () => owned('coordinator', 'The case was taken out of sight; the coordinator returns it to the presenter when it can go on.', null),
  withdrawn: () => ({ who: 'nobody', sentence: `The presenter has withdrawn this case. ${care}`, due: null }),
};

/** Who has the next step, in a sentence for every state, and until when. Working days are counted in the network's zone. */
export function responsibility(facts: ResponsibilityFacts): Responsibility {
  const part = parts[facts.state](facts, (count) => addWorkingDays(facts.since, count, facts.timeZone));
  return { who: part.who, sentence: part.sentence, since: toInstant(facts.since), due: part.due === null ? null : toInstant(part.due) };
}
