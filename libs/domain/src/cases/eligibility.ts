import type { CaseContent, Duration, Eligibility } from '@without-walls/contracts';
import { defaultEligibilityRules, type EligibilityRules, type Redirect } from './eligibility-rules.js';

type Finding = Eligibility['findings'][number];

/** A duration in months; a week counts as 12/52 of a month. */
export function monthsOf(duration: Duration): number {
  if (duration.unit === 'years') return duration.value * 12;
  return duration.unit === 'months' ? duration.value : (duration.value * 12) / 52;
}

const met = (rule: string, say: string): Finding => ({ rule, outcome: 'met', say, redirect: null });
const unknown = (rule: string, say: string): Finding => ({ rule, outcome: 'unknown', say, redirect: null });
const notMet = (rule: string, say: string, redirect: Redirect | null): Finding => ({ rule, outcome: redirect ? 'redirect' : 'not-met', say, redirect: redirect ? { ...redirect } : null });

function ageFinding(content: CaseContent, rules: EligibilityRules): Finding {
  const age = content.person.age;
  if (age === null) return unknown('age', 'The age is not given yet.');
  if (age === '90+' || age >= rules.minimumAge) return met('age', `Aged ${rules.minimumAge} or over.`);
  return notMet('age', `This team sees adults from ${rules.minimumAge}.`, rules.underAge);
}

function durationFinding(content: CaseContent, rules: EligibilityRules): Finding {
  const duration = content.pain.duration;
  if (!duration) return unknown('duration', 'How long the pain has been there is not given yet.');
  if (monthsOf(duration) >= rules.minimumMonths) return met('duration', `Pain for ${rules.minimumMonths} months or longer.`);
  return notMet('duration', `The pain is newer than ${rules.minimumMonths} months.`, rules.tooEarly);
}

const causes = {
  'none-found': 'No clear cause after the right investigations.',
  'no-specific-treatment': 'A cause is known, but no specific treatment can be offered or is acceptable.',
  'persists-despite-treatment': 'A cause is known and treated, and the pain persists.',
} as const;

function causeFinding(content: CaseContent): Finding {
  const cause = content.eligibility.cause;
  return cause ? met('cause', causes[cause]) : unknown('cause', 'Say which fits: no clear cause, no specific treatment, or pain despite treatment.');
}

function needFinding(content: CaseContent): Finding {
  const { distress, disability, medicinesIssue } = content.impact;
  const named = [distress && 'distress', disability && 'disability', medicinesIssue && 'a problem with medicines'].filter(Boolean);
  if (named.length > 0) return met('need', `There is ${named.join(' and ')}.`);
  if ([distress, disability, medicinesIssue].includes(null)) return unknown('need', 'Say whether there is distress, disability or a problem with medicines.');
  return notMet('need', 'Neither distress, disability nor a problem with medicines is named. Written advice may be all that is needed.', null);
}

function investigationsFinding(content: CaseContent, rules: EligibilityRules): Finding {
  const { complete, whyNot } = content.investigations;
  if (complete === null) return unknown('investigations', 'Say whether investigations are complete.');
  if (complete === 'yes') return met('investigations', 'Investigations are complete and acted on.');
  if (complete === 'not-appropriate' && whyNot.trim()) return met('investigations', 'Investigations are not appropriate, with a reason given.');
  if (complete === 'not-appropriate') return unknown('investigations', 'Give the reason why investigations are not appropriate.');
  return notMet('investigations', 'An investigation is still open.', rules.investigationsOpen);
}

/**
 * Explains how a case fits the service and, where it does not, who can help and how. It never refuses: a case with
 * redirects may still be submitted (`continueBecause`), and the team may override any finding: the outcome it chooses
 * in triage, with its reason, is the override and is what counts from then on.
 */
export function eligibility(content: CaseContent, rules: EligibilityRules = defaultEligibilityRules): Eligibility {
  const findings = [ageFinding(content, rules), durationFinding(content, rules), causeFinding(content), needFinding(content), investigationsFinding(content, rules)];
  for (const name of content.eligibility.exclusions) findings.push(notMet(`exclusion:${name}`, `${rules.exclusions[name].say}.`, rules.exclusions[name].redirect));
  const urgentFirst = [...findings].sort((a, b) => Number(b.redirect?.urgent ?? false) - Number(a.redirect?.urgent ?? false));
  return { rules: rules.version, fits: findings.every((finding) => finding.outcome === 'met'), findings: urgentFirst };
}
