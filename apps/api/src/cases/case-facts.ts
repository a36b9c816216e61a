import type { Responsibility } from '@without-walls/contracts';
import { type CaseFacts, responsibility } from '@without-walls/domain';
import type { CaseEntity } from './case.entity.js';

/** How an actor stands to the session that lists a case; told by the slice that holds rounds. */
export interface Witness {
  roundLive: boolean;
  participates: boolean;
}
export const noWitness: Witness = { roundLive: false, participates: false };

/** The row as the access rules want it. */
export const factsOf = (row: CaseEntity, witness: Witness = noWitness): CaseFacts => ({
  networkId: row.networkId, presenterId: row.presenterId, state: row.state, triage: row.triageState, letterUnread: row.letterId !== null && row.letterAcknowledgedAt === null, ...witness,
});

/** Who has the next step, from what the row knows of triage, session and letter. */
export function responsibilityOf(row: CaseEntity, timeZone: string): Responsibility {
  return responsibility({
    state: row.state, since: row.stateSince, timeZone,
    triage: row.triageState && row.triageDeadline ? { state: row.triageState, deadline: row.triageDeadline, outcome: row.triageOutcome } : null,
    session: row.sessionStartsAt ? { startsAt: row.sessionStartsAt } : null,
    letter: row.letterSignedAt ? { signedAt: row.letterSignedAt, acknowledgedAt: row.letterAcknowledgedAt, nextFollowUpAt: row.nextFollowUpAt } : null,
  });
}
