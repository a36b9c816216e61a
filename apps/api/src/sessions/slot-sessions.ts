import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, caseCutOffDays, dayOf } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { CurriculumReader, type SlotRecord } from '../curriculum/curriculum.reader.js';
import { PlanEvents, type SlotNews } from '../curriculum/plan-events.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import { InviteesRepository } from './invitees.repository.js';
import { InvitationsService } from './invitations.service.js';
import { PresenterAsks } from './presenter-asks.js';
import { ListedCases } from './listed-cases.js';
import { RunSheetsService } from './run-sheets.service.js';
import type { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';

/** So many days ahead a slot becomes a session that cases can be put on. */
const aheadDays = 56;
const teaches = (slot: SlotRecord): boolean => slot.kind === 'open' || slot.kind === 'extra';
export const titleOf = (lecture: string): string => `Learning session: ${lecture}`.slice(0, 120);

/** Sessions made from the slots of a curriculum, and kept true to them while the plan changes. */
@Injectable()
export class SlotSessions implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PlanEvents) private readonly events: PlanEvents,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(SessionsRepository) private readonly sessions: SessionsRepository,
    @Inject(InviteesRepository) private readonly invitees: InviteesRepository,
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(RunSheetsService) private readonly sheets: RunSheetsService,
    @Inject(ListedCases) private readonly listed: ListedCases,
    @Inject(PresenterAsks) private readonly asks: PresenterAsks,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  onModuleInit(): void {
    this.events.listen((tx, news) => this.follow(tx, news));
    this.events.audience((slots) => this.invitees.toldOf(slots.flatMap((slot) => slot.sessionId ?? []), this.clock.now()));
    this.events.evidence((slots) => this.ended(slots));
  }

  /** Makes the sessions of the coming weeks that are not there yet. Twice is as good as once: each slot is made from as it stands once its plan is held. */
  async make(): Promise<void> {
    const today = dayOf(this.clock.now(), 'Etc/UTC');
    for (const slot of await this.curricula.withoutSession(today, addDays(today, aheadDays))) await this.work.run((tx) => this.makeFor(tx, slot));
  }

  private async makeFor(tx: Tx, seen: SlotRecord): Promise<void> {
    const slot = await this.curricula.hold(seen);
    if (!slot || slot.sessionId || !teaches(slot)) return;
    const [planner] = await this.people.idsWith(slot.networkId, 'curriculum.plan');
    const ring = await this.curricula.ring(slot.networkId, slot.curriculumId);
    const lecture = ring.lectures.find((one) => one.id === slot.lectureId);
    if (!lecture || !slot.startsAt || slot.startsAt <= this.clock.now() || !planner) return;
    const session: SessionEntity = {
      id: this.clock.uuid(), networkId: slot.networkId, kind: 'echo', title: titleOf(lecture.title), startsAt: slot.startsAt, minutes: ring.rule.minutes, timeZone: ring.rule.zone, state: 'planned', facilitatorId: null,
      roundId: null, sequence: 0, invitationsSentAt: null, cancelReason: null, standbyCaseId: null, caseCutOffDays, version: 1, createdBy: planner, createdAt: this.clock.now(), endedAt: null,
    };
    await this.sessions.add(session);
    await this.sheets.lay(session, lecture);
    await this.curricula.sessionMade(slot.id, session.id);
    tx.audit({ networkId: slot.networkId, action: 'session.made-from-slot', subjectType: 'session', subjectId: session.id, actorId: null, detail: { slotId: slot.id, lectureId: lecture.id } });
    tx.socket(`network:${slot.networkId}`, 'changed', { topic: 'sessions', id: session.id });
    tx.socket(`network:${slot.networkId}`, 'changed', { topic: 'curriculum', id: slot.curriculumId });
  }

  /** In the transaction of the change: another lecture is another title, another day another time; a slot that is closed is a session cancelled, and its cases wait again. */
  private async follow(tx: Tx, { curriculum, before, after, byId }: SlotNews): Promise<void> {
    const seen = after.sessionId ? await this.sessions.byId(after.networkId, after.sessionId) : null;
    if (seen?.state === 'cancelled' && teaches(after)) return this.reopen(tx, seen, after, byId);
    if (seen?.state !== 'planned' || after.kind === 'past' || after.kind === 'held') return;
    if (!teaches(after)) return this.cancel(tx, seen, after, byId);
    const session = await this.hold(seen);
    const moved = after.startsAt && after.startsAt.getTime() !== session.startsAt.getTime() ? { startsAt: after.startsAt, timeZone: curriculum.rule.zone } : null;
    const titled = before?.lectureId !== after.lectureId && after.lectureId ? await this.retitled(session, after.lectureId) : null;
    if (moved || titled) await this.changed(tx, { ...session, ...moved, ...titled, version: session.version + 1, sequence: session.sequence + 1 });
  }

  /** As it is once it is held. Cases are held before sessions: when it changed meanwhile, all is undone. */
  private async hold(seen: SessionEntity): Promise<SessionEntity> {
    const session = await this.sessions.lock(seen.networkId, seen.id);
    return session?.version === seen.version ? session : refuse('stale_version', { state: { session: seen.id } });
  }

  private async ended(slots: readonly SlotRecord[]): Promise<string[]> {
    const ended = new Set(await this.sessions.endedOf(slots.flatMap((slot) => slot.sessionId ?? [])));
    return slots.filter((slot) => slot.sessionId && ended.has(slot.sessionId)).map((slot) => slot.id);
  }

  private async retitled(session: SessionEntity, lectureId: string): Promise<{ title: string } | null> {
    const lecture = (await this.curricula.titles([lectureId])).get(lectureId);
    const item = (await this.sessions.items(session.id)).find((one) => one.kind === 'lecture');
    if (!lecture) return null;
    if (item) await this.sessions.changeItem(item.id, { title: lecture.title, lectureId, minutes: lecture.minutes });
    return { title: titleOf(lecture.title) };
  }

  private async cancel(tx: Tx, session: SessionEntity, slot: SlotRecord, byId: string | null): Promise<void> {
    const listed = await this.listed.of(session.networkId, session.id);
    for (const caseId of listed) await this.cases.relist(tx, session.networkId, caseId, byId);
    await this.hold(session);
    tx.audit({ networkId: session.networkId, action: 'session.cancelled', subjectType: 'session', subjectId: session.id, actorId: byId, detail: { relisted: listed.length, slotId: slot.id } });
    await this.changed(tx, { ...session, state: 'cancelled', cancelReason: slot.reason, version: session.version + 1, sequence: session.sequence + 1, endedAt: this.clock.now() });
  }

  /** The meeting takes place after all: the same session for the same people, with those of its cases that still wait. One that is too late to meet is left as it is. */
  private async reopen(tx: Tx, seen: SessionEntity, slot: SlotRecord, byId: string | null): Promise<void> {
    const lecture = slot.lectureId ? (await this.curricula.titles([slot.lectureId])).get(slot.lectureId) : undefined;
    if (!slot.startsAt || slot.startsAt <= this.clock.now() || !lecture) return this.curricula.sessionMade(slot.id, null);
    const session: SessionEntity = { ...seen, state: 'planned', title: titleOf(lecture.title), startsAt: slot.startsAt, cancelReason: null, endedAt: null, version: seen.version + 1, sequence: seen.sequence + 1 };
    const items = await this.sessions.items(seen.id);
    const listed = new Set<string>();
    for (const { id, caseId } of items) if (caseId && (await this.cases.listAgain(tx, seen.networkId, caseId, session, byId))) listed.add(id);
    await this.hold(seen);
    for (const item of items) {
      if (item.kind === 'lecture') await this.sessions.changeItem(item.id, { title: lecture.title, lectureId: slot.lectureId, minutes: lecture.minutes });
      if (item.caseId && listed.has(item.id)) await this.asks.ask(tx, session, { id: item.id, caseId: item.caseId });
      if (item.caseId && !listed.has(item.id)) await this.sessions.removeItem(item.id);
    }
    await this.sessions.reorder((await this.sessions.items(seen.id)).map((item) => item.id));
    tx.audit({ networkId: seen.networkId, action: 'session.reopened', subjectType: 'session', subjectId: seen.id, actorId: byId, detail: { listed: listed.size, slotId: slot.id } });
    await this.changed(tx, session);
  }

  private async changed(tx: Tx, next: SessionEntity): Promise<void> {
    await this.sessions.change(next.id, next);
    await this.cases.sessionChanged(tx, next.networkId, next);
    // Nobody needs to hear that what is over was called off.
    if (next.invitationsSentAt && next.startsAt > this.clock.now()) await this.invitations.tellInvited(tx, next);
    tx.socket(`network:${next.networkId}`, 'changed', { topic: 'sessions', id: next.id });
  }
}
