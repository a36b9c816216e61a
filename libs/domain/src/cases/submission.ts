import { attestationVersion, type CaseContent, type ErrorCode } from '@without-walls/contracts';
import { readiness } from './readiness.js';
import { redFlagStanding } from './red-flag-standing.js';

/** What the checker found on the whole case, run again by the API, and what the presenter agreed to. */
export interface SubmissionFacts {
  readonly blockMarks: number;
  readonly undecidedMarks: number;
  readonly attestation: string;
}

/** Why a case cannot be submitted now, or null. The most serious reason comes first: safety, then identity, then completeness. */
export function submissionRefusal(content: CaseContent, facts: SubmissionFacts): ErrorCode | null {
  if (redFlagStanding(content.redFlags).blocksRoutine) return 'urgent_route_unacknowledged';
  if (facts.blockMarks > 0) return 'identifiers_found';
  if (facts.undecidedMarks > 0) return 'marks_undecided';
  if (!readiness(content).ready) return 'not_ready';
  return facts.attestation === attestationVersion ? null : 'attestation_outdated';
}
