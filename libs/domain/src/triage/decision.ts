import type { TriageOutcome } from '@without-walls/contracts';
import { outcomeEntry } from './outcomes.js';

export interface TriageDecisionInput {
  readonly outcome: TriageOutcome;
  readonly reason: string;
  readonly alternative?: string | undefined;
  readonly sessionId?: string | undefined;
  /** Outcomes the network has switched off. */
  readonly switchedOff?: readonly TriageOutcome[];
}

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

const said = (text: string | undefined): boolean => (text ?? '').trim().length > 0;

/**
 * What a decision still lacks, as field messages; empty when it may be taken. The words of `request`, `disciplines`
 * and `urgent-route` stand in the reason or the alternative, so both must then be long enough to say something.
 */
export function decisionProblems(input: TriageDecisionInput): FieldProblem[] {
  const { needs } = outcomeEntry(input.outcome);
  const problems: FieldProblem[] = [];
  if (input.switchedOff?.includes(input.outcome)) problems.push({ path: 'outcome', message: 'Your network does not use this outcome' });
  if (!said(input.reason)) problems.push({ path: 'reason', message: 'Give the reason; the presenter reads it' });
  if (needs.includes('request') && said(input.reason) && input.reason.trim().length < 15) problems.push({ path: 'reason', message: 'Say precisely what you ask for' });
  if (needs.includes('session') && !input.sessionId) problems.push({ path: 'sessionId', message: 'Choose the session' });
  if (needs.includes('alternative') && !said(input.alternative)) problems.push({ path: 'alternative', message: alternativeMessage(needs) });
  return problems;
}

function alternativeMessage(needs: readonly string[]): string {
  if (needs.includes('urgent-route')) return 'Say which urgent route to take and whom to call';
  if (needs.includes('disciplines')) return 'Say which disciplines, and how the presenter arranges it';
  return 'Say what the presenter can do next, and how to ask again';
}
