import { Inject, Injectable } from '@nestjs/common';
import type { CaseContent, CaseRow, CaseState, Eligibility, Receipt, SectionName, TriageOutcome } from '@without-walls/contracts';
import { type CaseAct, type CaseCan, type CaseFacts, caseAccess, caseRefusal, eligibility, mayReadCase } from '@without-walls/domain';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseContentRepository } from './case-content.repository.js';
import { CaseDesk } from './case-desk.js';
import { CaseEvents } from './case-events.service.js';
import { factsOf } from './case-facts.js';
import { CaseMarks } from './case-marks.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseReturns } from './case-returns.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import type { CaseEntity } from './case.entity.js';
import { CasesRepository } from './cases.repository.js';

export type CaseRecord = Readonly<CaseEntity>;
export interface SessionOfCase {
  id: string;
  title: string;
  startsAt: Date;
}
/** What triage decided. `action` is what it does to the case, `say` what the thread says of it, `request` what a return asks for. */
export interface CaseDecision {
  byId: string;
  outcome: TriageOutcome;
  reason: string;
  alternative: string | null;
  deadline: Date;
  action: 'list' | 'return' | 'answer' | null;
  say: string;
  request: string;
}
export interface LetterOfCase {
  id: string;
  signedAt: Date;
  nextFollowUpAt: Date | null;
}
/** A case on an agenda or in a list of another slice: no text. `readable`: the actor may open it. */
export interface CaseRef {
  id: string;
  code: string;
  presenter: CaseRow['presenter'];
  state: CaseState;
  readable: boolean;
}

export interface SeenCase {
  record: CaseRecord;
  row: CaseRow;
  can: CaseCan;
}

/** Sections that the order of need is made from. */
const needSections: SectionName[] = ['redFlags', 'mood', 'impact', 'medicines', 'person'];
/** A list of names in one question must have an end; agendas and weekly lists are far below it. */
const manyCases = 500;

/** What later slices may ask of cases and do to them. Every change runs inside the caller's unit of work, given by its `tx`. */
@Injectable()
export class CasesService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CaseDesk) private readonly desk: CaseDesk,
    @Inject(CaseEvents) private readonly events: CaseEvents,
    @Inject(CaseMarks) private readonly marks: CaseMarks,
    @Inject(CaseReturns) private readonly returns: CaseReturns,
    @Inject(CaseReadingService) private readonly reading: CaseReadingService,
    @Inject(CasesRepository) private readonly cases: CasesRepository,
    @Inject(CaseContentRepository) private readonly texts: CaseContentRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /** The rows of these cases in the network, by id. No text in them, and no question of who may see them: the caller shows nothing of it unasked. */
  async records(networkId: string, ids: string[]): Promise<Map<string, CaseRecord>> {
    return new Map((await this.cases.byIds(networkId, ids)).map((row) => [row.id, row]));
  }
  /** Rows as lists show them, by id. */
  async rows(viewer: { memberId: string; networkId: string }, ids: string[]): Promise<Map<string, CaseRow>> {
    const rows = await this.reading.rows(viewer, await this.cases.byIds(viewer.networkId, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }
  async refs(actor: Actor, ids: string[]): Promise<Map<string, CaseRef>> {
    const rows = await this.cases.byIds(actor.networkId, ids);
    const presenters = await this.people.refs(actor.networkId, rows.map((row) => row.presenterId));
    const refs = await Promise.all(rows.map(async (row): Promise<CaseRef> => ({
      id: row.id, code: row.code, state: row.state, presenter: refOr(presenters, row.presenterId), readable: mayReadCase(actor, factsOf(row, await this.events.witness(actor, row))),
    })));
    return new Map(refs.map((ref) => [ref.id, ref]));
  }
  /** These cases as the actor may see them, with what they may do; those they may not know of are left out. */
  async seen(actor: Actor, ids: string[]): Promise<Map<string, SeenCase>> {
    const records = await this.cases.byIds(actor.networkId, ids);
    const rows = await this.reading.rows(actor, records);
    const seen = records.map((record, index) => ({ record, row: rows[index]!, ...caseAccess(actor, factsOf(record)) }));
    return new Map(seen.filter((one) => one.mayRead).map(({ record, row, can }) => [record.id, { record, row, can }]));
  }
  /** How often the questions of cases submitted since then ask about each kind; of one member's cases, or of all. */
  askedAbout(networkId: string, since: Date, presenterId?: string): Promise<Map<string, number>> {
    return this.cases.askedAbout(networkId, since, presenterId ?? null);
  }
  /** How a case fits the service, with a way on where it does not. */
  async eligibility(id: string): Promise<Eligibility> {
    return eligibility((await this.texts.read(id)).content);
  }
  /** Cases that triage sent to discussion and that have no place on an agenda, longest wait first. */
  waitingForSession(networkId: string): Promise<CaseRecord[]> {
    return this.cases.withoutSession(networkId, manyCases);
  }
  /** What the order of need is made from; the other sections are empty. For rules only: it is not to be shown. */
  needs(ids: string[]): Promise<Map<string, CaseContent>> {
    return this.texts.some(ids, needSections);
  }
  /** The whole text for a round or a letter. The reading is audited with where it was read. */
  async readForRound(actor: Actor, id: string, where: string): Promise<{ record: CaseRecord; content: CaseContent }> {
    const record = await this.desk.readable(actor, id);
    await this.reading.recordReading(actor, record as CaseEntity, where);
    return { record, content: (await this.texts.read(id)).content };
  }
  /** The questions asked, for the head of a letter. */
  async questions(id: string): Promise<string[]> {
    return (await this.texts.read(id)).content.questions.questions.map((question) => question.text);
  }
  /** Refuses texts about a case that hold identifiers; `texts` are named by their path in the request. */
  refuseIdentifiers(networkId: string, presenterId: string, texts: Record<string, string | undefined>): Promise<void> {
    return this.marks.refuseIdentifiers(networkId, presenterId, texts);
  }

  /** The case and what the access rules know of it for this actor; `not_found` when they may not know that it is there. `held`: until the transaction ends. */
  async standing(actor: Actor, id: string, held = false): Promise<{ record: CaseRecord; facts: CaseFacts }> {
    const record = held ? await this.held(actor.networkId, id) : await this.desk.readable(actor, id);
    const facts = factsOf(record, await this.events.witness(actor, record));
    return mayReadCase(actor, facts) ? { record, facts } : refuse('not_found');
  }

  /** The row held for an act, or the refusal that the access rules give. */
  open(actor: Actor, id: string, act: CaseAct, version?: number): Promise<CaseRecord> {
    return this.desk.open(actor, id, act, version);
  }
  /** Where the case stands in triage, told by triage. */
  async standInTriage(id: string, stand: { state: 'open' | 'revealed' | 'decided'; deadline: Date; outcome: TriageOutcome | null }): Promise<void> {
    await this.cases.change(id, { triageState: stand.state, triageDeadline: stand.deadline, triageOutcome: stand.outcome });
  }
  /** Triage chose an outcome. `say` goes into the thread, where the presenter reads it. */
  async decided(tx: Tx, networkId: string, id: string, decision: CaseDecision): Promise<Receipt> {
    const row = await this.held(networkId, id);
    await this.trail.addComment({ id: this.clock.uuid(), caseId: id, text: decision.say, at: this.clock.now(), byId: decision.byId });
    const { outcome, reason, alternative, byId } = decision;
    await this.trail.addOutcome({ id: this.clock.uuid(), caseId: id, outcome, reason, alternative, at: this.clock.now(), byId });
    const stand = { triageState: 'decided', triageOutcome: decision.outcome, triageDeadline: decision.deadline } as const;
    const step = { byId: decision.byId, detail: { outcome: decision.outcome } };
    if (decision.action === 'return') return this.returns.send(tx, row, { byId: decision.byId, request: decision.request, sections: [] });
    if (decision.action === 'answer') return this.desk.move(tx, row, 'answer', { ...step, what: 'answered', tell: 'decided', change: stand });
    // The session asks the presenter itself whether they come.
    return this.desk.note(tx, row, { ...step, what: 'decided', change: stand, ...(decision.action === 'list' ? {} : { tell: 'decided' as const }) });
  }

  /** Puts the case on a session's agenda. One that triage has not decided about is thereby decided, by somebody who may: it will be discussed. */
  async markListed(tx: Tx, actor: Actor, id: string, session: SessionOfCase): Promise<Receipt> {
    const row = await this.held(actor.networkId, id);
    const refusal = row.state === 'released' && row.triageState !== 'decided' ? caseRefusal(actor, factsOf(row), 'decide') : null;
    if (refusal) refuse(refusal);
    const change = { triageState: 'decided' as const, triageOutcome: 'discuss' as const, sessionId: session.id, sessionTitle: session.title, sessionStartsAt: session.startsAt };
    return this.desk.move(tx, row, 'list', { what: 'listed', byId: actor.memberId, change, detail: { session: session.id } });
  }
  /** A session that was called off meets after all: the case is on it again if it still waits. */
  async listAgain(tx: Tx, networkId: string, id: string, session: SessionOfCase, byId: string | null): Promise<boolean> {
    const row = await this.held(networkId, id);
    if (row.state !== 'released' || row.triageOutcome !== 'discuss') return false;
    await this.desk.move(tx, row, 'list', { what: 'listed', byId, change: { sessionId: session.id, sessionTitle: session.title, sessionStartsAt: session.startsAt }, detail: { session: session.id } });
    return true;
  }
  /** Takes the case off its agenda: back among those that wait for a session. `byId` null: the system, when time ran out. */
  async relist(tx: Tx, networkId: string, id: string, byId: string | null): Promise<Receipt> {
    return this.desk.move(tx, await this.held(networkId, id), 'relist', { what: 'relisted', byId });
  }
  /** The session's title or time changed. */
  async sessionChanged(tx: Tx, networkId: string, session: SessionOfCase): Promise<void> {
    for (const row of await this.cases.bySession(networkId, session.id)) {
      await this.cases.change(row.id, { sessionTitle: session.title, sessionStartsAt: session.startsAt });
      tx.socket(`network:${networkId}`, 'changed', { topic: 'cases', id: row.id });
    }
  }
  /** A letter was signed. `byId` is who signed. The presenter is told by the letter's own job. */
  async markAdvised(tx: Tx, networkId: string, id: string, byId: string, letter: LetterOfCase): Promise<Receipt> {
    const change = { letterId: letter.id, letterSignedAt: letter.signedAt, letterAcknowledgedAt: null, nextFollowUpAt: letter.nextFollowUpAt };
    return this.desk.move(tx, await this.held(networkId, id), 'advise', { what: 'advised', byId, change, detail: { letter: letter.id } });
  }
  /** The presenter has taken the letter on. */
  async letterAcknowledged(tx: Tx, actor: Actor, id: string, at: Date): Promise<Receipt> {
    return this.desk.note(tx, await this.held(actor.networkId, id), { what: 'acknowledged', byId: actor.memberId, change: { letterAcknowledgedAt: at } });
  }
  /** A follow-up was answered: when the next is due; null closes the case. */
  async followUpAnswered(tx: Tx, actor: Actor, id: string, nextFollowUpAt: Date | null): Promise<void> {
    const row = await this.held(actor.networkId, id);
    if (nextFollowUpAt) await this.cases.change(id, { nextFollowUpAt });
    else if (row.state === 'advised') await this.desk.move(tx, row, 'close', { what: 'closed', byId: actor.memberId, change: { nextFollowUpAt: null } });
  }

  private async held(networkId: string, id: string): Promise<CaseEntity> {
    return found(await this.cases.lock(networkId, id));
  }
}
