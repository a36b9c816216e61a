import type { CaseRow, CaseView, CheckResult, MemberRef } from '@without-walls/contracts';
import { type Actor, caseAccess, eligibility, readiness } from '@without-walls/domain';
import { refOr } from '../people/people.service.js';
import type { CaseText } from './case-content.repository.js';
import { type Witness, factsOf, responsibilityOf } from './case-facts.js';
import type { CaseAttestationEntity, CaseDecisionEntity, CaseEventEntity, CaseLookEntity, CaseOutcomeEntity, CaseReturnEntity } from './case-trail.entity.js';
import type { CaseEntity } from './case.entity.js';

export type Refs = ReadonlyMap<string, MemberRef>;

export function viewRow(row: CaseEntity, viewer: { memberId: string }, refs: Refs, timeZone: string): CaseRow {
  return {
    id: row.id, code: row.code, state: row.state, questionKinds: row.questionKinds, presenter: refOr(refs, row.presenterId), submittedAt: row.submittedAt?.toISOString() ?? null, updatedAt: row.updatedAt.toISOString(),
    responsibility: responsibilityOf(row, timeZone), redFlag: row.redFlag, urgency: row.urgency, mine: row.presenterId === viewer.memberId,
  };
}

export interface CaseParts {
  row: CaseEntity;
  text: CaseText;
  check: CheckResult;
  decisions: CaseDecisionEntity[];
  events: CaseEventEntity[];
  looks: CaseLookEntity[];
  looksWanted: number;
  lastReturn: CaseReturnEntity | null;
  outcome: CaseOutcomeEntity | null;
  attestation: CaseAttestationEntity | null;
  refs: Refs;
  timeZone: string;
  witness: Witness;
}

export function viewCase(actor: Actor, parts: CaseParts): CaseView {
  const { row, text, refs, lastReturn, outcome, attestation } = parts;
  return {
    ...viewRow(row, actor, refs, parts.timeZone),
    content: text.content, versions: text.versions, version: row.version,
    readiness: readiness(text.content), eligibility: eligibility(text.content), check: parts.check,
    decisions: parts.decisions.map(({ id, section, field, rule, type, tier, action, reason, at, byId }) => ({ id, section, field, rule, type, tier, action, reason, at: at.toISOString(), by: refOr(refs, byId) })),
    looks: { wanted: parts.looksWanted, by: parts.looks.map((look) => refOr(refs, look.byId)) },
    lastReturn: lastReturn && { text: lastReturn.request, sections: lastReturn.sections, at: lastReturn.at.toISOString(), by: refOr(refs, lastReturn.byId) },
    outcome: outcome && { outcome: outcome.outcome, reason: outcome.reason, alternative: outcome.alternative, at: outcome.at.toISOString(), by: refOr(refs, outcome.byId) },
    timeline: parts.events.map(({ at, what, byId }) => ({ at: at.toISOString(), what, by: byId ? refOr(refs, byId) : null })),
    audience: row.audience,
    session: row.sessionId && row.sessionTitle && row.sessionStartsAt ? { id: row.sessionId, title: row.sessionTitle, startsAt: row.sessionStartsAt.toISOString() } : null,
    letter: row.letterId && row.letterSignedAt ? { id: row.letterId, signedAt: row.letterSignedAt.toISOString(), acknowledgedAt: row.letterAcknowledgedAt?.toISOString() ?? null } : null,
    attestation: attestation && { version: attestation.version, at: attestation.at.toISOString() },
    can: caseAccess(actor, factsOf(row, parts.witness)).can,
  };
}

/** Everyone who is named on the page of a case. */
export const namedIn = ({ row, decisions, events, looks, lastReturn, outcome }: Pick<CaseParts, 'row' | 'decisions' | 'events' | 'looks' | 'lastReturn' | 'outcome'>): string[] =>
  [row.presenterId, ...[...decisions, ...looks].map((one) => one.byId), ...events.flatMap((one) => (one.byId ? [one.byId] : [])), ...[lastReturn, outcome].flatMap((one) => (one ? [one.byId] : []))];

/** What a guest of a round is given of a case: its text, and nothing of what was done and said about it. */
export const forGuest = (view: CaseView): CaseView => ({ ...view, check: { ...view.check, marks: [] }, decisions: [], looks: { ...view.looks, by: [] }, lastReturn: null, outcome: null, timeline: [], letter: null, attestation: null });
