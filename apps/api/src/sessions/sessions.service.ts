import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, type SessionView, cancelSession, changeSession, listSessions, planSession } from '@without-walls/contracts';
import { LocalTimeError, caseCutOffDays, dayOf, instantOf } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { CurriculumReader, type SlotRecord } from '../curriculum/curriculum.reader.js';
import { PlannerService } from '../curriculum/planner.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { InvitationsService } from './invitations.service.js';
import { InviteesRepository } from './invitees.repository.js';
import { LectureSpeakers } from './lecture-speakers.js';
import { ListedCases } from './listed-cases.js';
import { RunSheetsService } from './run-sheets.service.js';
import type { SessionEntity } from './session.entity.js';
import { requirePlanned } from './session-rules.js';
import { SessionsRepository } from './sessions.repository.js';
import { viewRow, viewSession } from './sessions.view.js';
import { TextCheck } from './text-check.service.js';

type Change = InputOf<typeof changeSession>['body'];

/** Planning, changing and cancelling sessions, and showing them. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SessionsRepository) private readonly sessions: SessionsRepository,
    @Inject(InviteesRepository) private readonly invitees: InviteesRepository,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(RunSheetsService) private readonly sheets: RunSheetsService,
    @Inject(ListedCases) private readonly listed: ListedCases,
    @Inject(LectureSpeakers) private readonly speakers: LectureSpeakers,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(PlannerService) private readonly planner: PlannerService,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async list(actor: Actor, { when, after, limit }: InputOf<typeof listSessions>['query']): Promise<ReplyOf<typeof listSessions>> {
    const rows = await this.sessions.page(actor.networkId, actor.memberId, { when, now: this.clock.now(), after: decodeTimeCursor(after), limit });
    const page = toPage(rows, limit, ({ session }) => encodeCursor(session.startsAt.toISOString(), session.id));
    const refs = await this.people.refs(actor.networkId, page.items.flatMap(({ session }) => session.facilitatorId ?? []));
    const perCase = await this.sheets.perCase(actor.networkId);
    return { ...page, items: page.items.map(({ session, cases, used, answer }) => viewRow(session, refs, { cases, used, perCase: perCase[session.kind] }, answer)) };
  }

  async read(actor: Actor, id: string): Promise<SessionView> {
    const session = found(await this.sessions.byId(actor.networkId, id));
    const [items, invitees] = await Promise.all([this.sessions.items(id), this.invitees.of(id)]);
    const caseIds = items.flatMap((item) => item.caseId ?? []);
    const memberIds = [...invitees.map((one) => one.memberId), ...(session.facilitatorId ? [session.facilitatorId] : [])];
    const [cases, refs, speaker] = await Promise.all([this.cases.refs(actor, caseIds), this.people.refs(actor.networkId, memberIds), this.speakers.of(actor.networkId, id)]);
    return viewSession(actor, { session, items, invitees, refs, cases, speaker, minutesPerCase: await this.sheets.minutesPerCase(session), now: this.clock.now(), demo: this.config.demo });
  }

  async plan(actor: Actor, body: InputOf<typeof planSession>['body']): Promise<Receipt> {
    this.check.require({ 'body.title': body.title });
    const startsAt = startOf(body.localStart, body.timeZone);
    return this.work.run(async (tx) => {
      await this.requireFacilitator(actor, body.facilitatorId);
      const session: SessionEntity = {
        id: this.clock.uuid(), networkId: actor.networkId, kind: body.kind, title: body.title, startsAt, minutes: body.minutes, timeZone: body.timeZone, state: 'planned', facilitatorId: body.facilitatorId ?? null,
        roundId: null, sequence: 0, invitationsSentAt: null, cancelReason: null, standbyCaseId: null, caseCutOffDays: body.caseCutOffDays ?? caseCutOffDays, version: 1, createdBy: actor.memberId, createdAt: this.clock.now(), endedAt: null,
      };
      await this.sessions.add(session);
      if (body.runSheet) await this.sheets.lay(session);
      tx.audit({ networkId: actor.networkId, action: 'session.planned', subjectType: 'session', subjectId: session.id, detail: { kind: body.kind, startsAt: startsAt.toISOString() } });
      return this.changed(tx, session);
    });
  }

  async change(actor: Actor, id: string, { version, ...change }: Change): Promise<Receipt> {
    this.check.require({ 'body.title': change.title });
    return this.work.run(async (tx) => {
      const slot = change.localStart || change.minutes ? await this.slotHeld(actor, id) : null;
      const session = await this.forPlanning(actor, id, version);
      if (change.facilitatorId) await this.requireFacilitator(actor, change.facilitatorId);
      const next = { ...session, ...fieldsOf(session, change), version: session.version + 1 };
      const tellInvited = session.invitationsSentAt !== null && (next.title !== session.title || next.minutes !== session.minutes || next.startsAt.getTime() !== session.startsAt.getTime());
      if (tellInvited) next.sequence += 1;
      if (slot) await this.keepSlotTrue(slot, session, next);
      await this.sessions.change(id, next);
      await this.cases.sessionChanged(tx, actor.networkId, next);
      if (tellInvited) await this.invitations.tellInvited(tx, next);
      tx.audit({ networkId: actor.networkId, action: 'session.changed', subjectType: 'session', subjectId: id, detail: { fields: Object.keys(change) } });
      return this.changed(tx, next);
    });
  }

  /** Its cases go back to the list, the invited are told, and the entry in their calendars is cancelled. */
  async cancel(actor: Actor, id: string, { version, reason }: InputOf<typeof cancelSession>['body']): Promise<Receipt> {
    this.check.require({ 'body.reason': reason });
    return this.work.run(async (tx) => {
      const seen = requirePlanned(found(await this.sessions.byId(actor.networkId, id)), version);
      if (await this.callOffWeek(tx, actor, id, reason)) return { id, version: seen.version + 1, state: 'cancelled' };
      const caseIds = await this.listed.of(actor.networkId, id);
      // Cases are held before sessions; had the agenda changed meanwhile, the version would tell and all is undone.
      for (const caseId of caseIds) await this.cases.relist(tx, actor.networkId, caseId, actor.memberId);
      const session = await this.forPlanning(actor, id, version);
      const cancelled: SessionEntity = { ...session, state: 'cancelled', cancelReason: reason, sequence: session.sequence + 1, version: session.version + 1, endedAt: this.clock.now() };
      await this.sessions.change(id, cancelled);
      if (session.invitationsSentAt) await this.invitations.tellInvited(tx, cancelled);
      tx.audit({ networkId: actor.networkId, action: 'session.cancelled', subjectType: 'session', subjectId: id, detail: { relisted: caseIds.length } });
      return this.changed(tx, cancelled);
    });
  }

  private async forPlanning(actor: Actor, id: string, version: number): Promise<SessionEntity> {
    return requirePlanned(found(await this.sessions.lock(actor.networkId, id)), version);
  }

  /** A session that a curriculum made is called off in its plan, which cancels it: so the lecture moves on instead of counting as held. */
  private async callOffWeek(tx: Tx, actor: Actor, id: string, reason: string): Promise<boolean> {
    const slot = await this.curricula.slotOfSession(actor.networkId, id);
    return slot !== null && this.planner.callOff(tx, slot, actor.memberId, reason);
  }

  /** The week of a curriculum that a session is, with its plan held: plans are held before sessions. */
  private async slotHeld(actor: Actor, id: string): Promise<SlotRecord | null> {
    const slot = await this.curricula.slotOfSession(actor.networkId, id);
    return slot && this.curricula.hold(slot);
  }

  /** The time of a session that a curriculum made can change within its day; another day is a change of the plan. */
  private async keepSlotTrue(slot: SlotRecord, session: SessionEntity, next: SessionEntity): Promise<void> {
    if (next.startsAt.getTime() === session.startsAt.getTime() && next.minutes === session.minutes) return;
    if (dayOf(next.startsAt, session.timeZone) !== slot.day) refuse('invalid_input', { fields: [{ path: 'body.localStart', message: 'This is a week of a curriculum: move it to another day in the plan of the curriculum' }] });
    await this.curricula.timeChanged(slot, next.startsAt);
  }

  private async requireFacilitator(actor: Actor, memberId: string | undefined): Promise<void> {
    if (!memberId) return;
    const able = await this.people.idsWith(actor.networkId, 'round.facilitate');
    if (!able.includes(memberId)) refuse('invalid_input', { fields: [{ path: 'body.facilitatorId', message: 'Choose a member who facilitates' }] });
  }

  private changed(tx: Tx, session: SessionEntity): Receipt {
    tx.socket(`network:${session.networkId}`, 'changed', { topic: 'sessions', id: session.id });
    return { id: session.id, version: session.version, state: session.state };
  }
}

function fieldsOf(session: SessionEntity, change: Omit<Change, 'version'>): Partial<SessionEntity> {
  const { localStart, timeZone = session.timeZone, facilitatorId, ...rest } = change;
  if (!localStart && change.timeZone) refuse('invalid_input', { fields: [{ path: 'body.localStart', message: 'Give the time in the new zone' }] });
  return { ...rest, timeZone, ...(localStart ? { startsAt: startOf(localStart, timeZone) } : {}), ...(facilitatorId ? { facilitatorId } : {}) };
}

const timeProblems = { malformed: ['localStart', 'This is not a time'], 'unknown-zone': ['timeZone', 'This time zone is not known'], 'does-not-exist': ['localStart', 'The clocks skip this time on that day'] } as const;

function startOf(localStart: string, timeZone: string): Date {
  try {
    return new Date(instantOf(localStart, timeZone));
  } catch (error) {
    if (!(error instanceof LocalTimeError)) throw error;
    const [field, message] = timeProblems[error.problem];
    return refuse('invalid_input', { fields: [{ path: `body.${field}`, message }] });
  }
}
