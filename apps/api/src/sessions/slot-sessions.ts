import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, caseCutOffDays, dayOf } from '@without-walls/domain';
import { CasesService } from '../cases/cases.service.js';
import { CurriculumReader, type SlotRecord } from '../curriculum/curriculum.reader.js';
import { PlanEvents, type SlotNews } from '../curriculum/plan-events.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { InviteesRepository } from './invitees.repository.js';
import { InvitationsService } from './invitations.service.js';
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
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  onModuleInit(): void {
    this.events.listen((tx, news) => this.follow(tx, news));
    this.events.audience((slots) => this.invitees.toldOf(slots.flatMap((slot) => slot.sessionId ?? [])));
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
  private async follow(tx: Tx, { before, after, byId }: SlotNews): Promise<void> {
    const session = after.sessionId ? await this.sessions.lock(after.networkId, after.sessionId) : null;
    if (!session || session.state !== 'planned') {
      if (session?.state === 'cancelled' && teaches(after)) await this.curricula.sessionMade(after.id, null);
      return;
    }
    if (!teaches(after)) return this.cancel(tx, session, after, byId);
    if (after.startsAt && after.startsAt.getTime() !== session.startsAt.getTime()) return this.changed(tx, { ...session, startsAt: after.startsAt, version: session.version + 1, sequence: session.sequence + 1 });
    if (before?.lectureId !== after.lectureId && after.lectureId) await this.retitle(tx, session, after.lectureId);
  }

  private async retitle(tx: Tx, session: SessionEntity, lectureId: string): Promise<void> {
    const lecture = (await this.curricula.titles([lectureId])).get(lectureId);
    const item = (await this.sessions.items(session.id)).find((one) => one.kind === 'lecture');
    if (!lecture) return;
    if (item) await this.sessions.changeItem(item.id, { title: lecture.title, lectureId, minutes: lecture.minutes });
    await this.changed(tx, { ...session, title: titleOf(lecture.title), version: session.version + 1, sequence: session.sequence + 1 });
  }

  private async cancel(tx: Tx, session: SessionEntity, slot: SlotRecord, byId: string | null): Promise<void> {
    const listed = await this.listed.of(session.networkId, session.id);
    for (const caseId of listed) await this.cases.relist(tx, session.networkId, caseId, byId);
    tx.audit({ networkId: session.networkId, action: 'session.cancelled', subjectType: 'session', subjectId: session.id, actorId: byId, detail: { relisted: listed.length, slotId: slot.id } });
    await this.changed(tx, { ...session, state: 'cancelled', cancelReason: slot.reason, version: session.version + 1, sequence: session.sequence + 1, endedAt: this.clock.now() });
  }

  private async changed(tx: Tx, next: SessionEntity): Promise<void> {
    await this.sessions.change(next.id, next);
    await this.cases.sessionChanged(tx, next.networkId, next);
    if (next.invitationsSentAt) await this.invitations.tellInvited(tx, next);
    tx.socket(`network:${next.networkId}`, 'changed', { topic: 'sessions', id: next.id });
  }
}
