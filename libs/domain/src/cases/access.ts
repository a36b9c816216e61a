import type { CaseState, CaseView, ErrorCode, Permission } from '@without-walls/contracts';
import { may, type Actor } from '../people/actor.js';
import { afterSubmission, caseTransition, editableStates, hubStates } from './transition.js';

/** What a case rule needs to know; the caller reads it from its rows. */
export interface CaseFacts {
  readonly networkId: string;
  readonly presenterId: string;
  readonly state: CaseState;
  /** The case's place in triage, or null when it never was there. */
  readonly triage: 'open' | 'revealed' | 'decided' | null;
  /** True when the round of the session that lists this case is live now. */
  readonly roundLive: boolean;
  /** True when the actor is invited to, or present in, that session. */
  readonly participates: boolean;
  /** True when a letter was sent and the presenter has not acknowledged it. */
  readonly letterUnread: boolean;
}

export type CaseCan = CaseView['can'];
export type CaseAct = keyof CaseCan;

interface Rule {
  readonly permission: Permission | null;
  /** `own`: only the presenter. `other`: never the presenter. */
  readonly relation: 'own' | 'other' | 'any';
  readonly allowed: (facts: CaseFacts) => boolean;
}

const inStates = (...states: readonly CaseState[]) => (facts: CaseFacts): boolean => states.includes(facts.state);

/** Who may do what, when. Nobody checks, releases, returns or judges their own case. */
const rules: Record<CaseAct, Rule> = {
  edit: { permission: 'case.write', relation: 'own', allowed: inStates(...editableStates) },
  submit: { permission: 'case.write', relation: 'own', allowed: inStates(...editableStates) },
  withdraw: { permission: 'case.write', relation: 'own', allowed: (f) => caseTransition(f.state, 'withdraw') !== null },
  check: { permission: 'case.check', relation: 'other', allowed: inStates('submitted', 'quarantined') },
  release: { permission: 'case.check', relation: 'other', allowed: (f) => caseTransition(f.state, 'release') !== null },
  return: { permission: 'case.check', relation: 'other', allowed: (f) => caseTransition(f.state, 'return') !== null },
  recall: { permission: null, relation: 'any', allowed: (f) => caseTransition(f.state, 'recall') !== null },
  opine: { permission: 'triage.opine', relation: 'other', allowed: (f) => f.state === 'released' && f.triage === 'open' },
  decide: { permission: 'triage.decide', relation: 'other', allowed: (f) => f.state === 'released' && (f.triage === 'open' || f.triage === 'revealed') },
  acknowledge: { permission: 'case.write', relation: 'own', allowed: (f) => f.letterUnread && inStates('advised', 'closed')(f) },
  comment: { permission: null, relation: 'any', allowed: inStates('submitted', 'returned', ...hubStates) },
};

const isOwn = (actor: Actor, facts: CaseFacts): boolean => actor.memberId === facts.presenterId;

/**
 * True when the actor may read the case, so may know that it exists. The presenter always may; coordinators from
 * submission; the hub once released; people of the session while its round is live; nobody but presenter and
 * coordinators when it is quarantined or recalled.
 */
export function mayReadCase(actor: Actor, facts: CaseFacts): boolean {
  if (actor.networkId !== facts.networkId || actor.roles.length === 0) return false;
  if (isOwn(actor, facts)) return true;
  if (may(actor, 'case.check') && afterSubmission.includes(facts.state)) return true;
  if (may(actor, 'case.read.hub') && hubStates.includes(facts.state)) return true;
  return facts.state === 'listed' && facts.roundLive && facts.participates && may(actor, 'round.join');
}

/** Why the actor may not do this to the case now, or null when they may. `not_found` when they may not know that it exists. */
export function caseRefusal(actor: Actor, facts: CaseFacts, act: CaseAct): ErrorCode | null {
  if (!mayReadCase(actor, facts)) return 'not_found';
  const rule = rules[act];
  if (rule.relation === 'other' && isOwn(actor, facts)) return rule.permission && !may(actor, rule.permission) ? 'forbidden' : 'own_case';
  if (rule.permission && !may(actor, rule.permission)) return 'forbidden';
  if (rule.relation === 'own' && !isOwn(actor, facts)) return 'not_own_case';
  if (act === 'recall' && !isOwn(actor, facts) && !may(actor, 'case.check')) return 'forbidden';
  // Someone who reads only because the round is on may listen and speak there, not write in the thread.
  if (act === 'comment' && !isOwn(actor, facts) && !may(actor, 'case.check') && !may(actor, 'case.read.hub')) return 'forbidden';
  return rule.allowed(facts) ? null : 'wrong_state';
}

/** All answers at once: what travels with the case as `can`, and whether it may be read at all. */
export function caseAccess(actor: Actor, facts: CaseFacts): { mayRead: boolean; mine: boolean; can: CaseCan } {
  const can = Object.fromEntries((Object.keys(rules) as CaseAct[]).map((act) => [act, caseRefusal(actor, facts, act) === null])) as CaseCan;
  return { mayRead: mayReadCase(actor, facts), mine: isOwn(actor, facts), can };
}
