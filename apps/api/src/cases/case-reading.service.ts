import { Inject, Injectable } from '@nestjs/common';
import { type CaseContent, type CaseRow, type CaseState, type CaseView, type CheckResult, type InputOf, type ReplyOf, listCases } from '@without-walls/contracts';
import { afterSubmission, caseCodeAlphabet, hubStates, may } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { AuditTrail } from '../platform/audit/audit-trail.js';
import { Clock } from '../platform/clock/clock.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { currentContext } from '../platform/http/context.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseContentRepository } from './case-content.repository.js';
import { CaseDesk } from './case-desk.js';
import { CaseEvents } from './case-events.service.js';
import { CaseMarks } from './case-marks.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import type { CaseEntity } from './case.entity.js';
import { CasesRepository } from './cases.repository.js';
import { forGuest, namedIn, viewCase, viewRow } from './cases.view.js';

/** Lists, which hold no case text, and the reading of one case, which is audited each time. */
@Injectable()
export class CaseReadingService {
  constructor(
    @Inject(CaseDesk) private readonly desk: CaseDesk,
    @Inject(CaseEvents) private readonly events: CaseEvents,
    @Inject(CaseMarks) private readonly marks: CaseMarks,
    @Inject(CasesRepository) private readonly cases: CasesRepository,
    @Inject(CaseContentRepository) private readonly texts: CaseContentRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, { after, limit, state, mine, q }: InputOf<typeof listCases>['query']): Promise<ReplyOf<typeof listCases>> {
    const code = q === undefined ? undefined : codeBeginning(q);
    const place = decodeTimeCursor(after);
    if (code === null) return { items: [], next: null };
    const scope = { memberId: actor.memberId, states: statesSeenBy(actor) };
    const page = toPage(await this.cases.page(actor.networkId, scope, { state, mine, code }, place, limit), limit, (row) => encodeCursor(row.updatedAt.toISOString(), row.id));
    return { next: page.next, items: await this.rows(actor, page.items) };
  }

  /** Rows as the viewer sees them: one query for all members named. */
  async rows(viewer: { memberId: string; networkId: string }, rows: CaseEntity[]): Promise<CaseRow[]> {
    if (rows.length === 0) return [];
    const [refs, timeZone] = await Promise.all([this.people.refs(viewer.networkId, rows.map((row) => row.presenterId)), this.people.timeZone(viewer.networkId)]);
    return rows.map((row) => viewRow(row, viewer, refs, timeZone));
  }

  async read(actor: Actor, id: string): Promise<CaseView> {
    const row = await this.desk.readable(actor, id);
    const [text, decisions, events, lastReturn, outcome, attestation, timeZone, witness, looks, settings] = await Promise.all([
      this.texts.read(id), this.trail.decisions(id), this.trail.events(id), this.trail.lastReturn(id), this.trail.lastOutcome(id), this.trail.lastAttestation(id), this.people.timeZone(row.networkId), this.events.witness(actor, row),
      this.trail.looksSince(id, row.stateSince), this.people.settings(row.networkId),
    ]);
    const refs = await this.people.refs(row.networkId, namedIn({ row, decisions, events, looks, lastReturn, outcome }));
    const check = await this.checkFor(actor, row, text.content);
    await this.recordReading(actor, row, 'page');
    const view = viewCase(actor, { row, text, check, decisions, events, looks, looksWanted: settings.looks.two ? 2 : 1, lastReturn, outcome, attestation, refs, timeZone, witness });
    return actor.guest ? forGuest(view) : view;
  }

  /** Every reading of case text leaves a row: who, which case, where from. */
  async recordReading(actor: Actor, row: CaseEntity, where: string): Promise<void> {
    await this.audit.record({ networkId: row.networkId, action: 'case.read', subjectType: 'case', subjectId: row.id, actorId: actor.memberId, detail: { code: row.code, where } }, currentContext());
  }

  /** Those who can still change something see the marks of this moment; all others how the last check ended. */
  private async checkFor(actor: Actor, row: CaseEntity, content: CaseContent): Promise<CheckResult> {
    const unchecked = { ruleset: 'unavailable', at: this.clock.now().toISOString(), block: 0, warn: 0, undecided: 0, hint: 0 };
    const writes = row.presenterId === actor.memberId && ['draft', 'returned'].includes(row.state);
    if (!writes && !may(actor, 'case.check')) return { ...(row.checkSummary ?? unchecked), marks: [] };
    return this.marks.check(row, content).catch(() => ({ ...unchecked, marks: [] }));
  }
}

/** The states in which this member may see cases of others. */
function statesSeenBy(actor: Actor): CaseState[] {
  if (may(actor, 'case.check')) return [...afterSubmission];
  return may(actor, 'case.read.hub') ? [...hubStates] : [];
}

/** What was typed, as the beginning of a code; null when no code begins so. */
function codeBeginning(q: string): string | null {
  const letters = q.toUpperCase().replace(/[\s-]/g, '');
  if (letters.length === 0 || letters.length > 6 || [...letters].some((letter) => !caseCodeAlphabet.includes(letter))) return null;
  return letters.length <= 3 ? letters : `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
