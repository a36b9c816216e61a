import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { InputOf, Receipt, makeSheet } from '@without-walls/contracts';
import type { Interval } from '@without-walls/domain';
import { CurriculumReader, type SlotRecord } from '../curriculum/curriculum.reader.js';
import { PlanEvents } from '../curriculum/plan-events.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { type SessionBrief, SessionsReader } from '../sessions/sessions.reader.js';
import type { SheetEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { counted, emptyRow, spansOf, usualPercent } from './counting.js';

type HeldElsewhere = Pick<SheetEntity, 'kind' | 'occasionId' | 'itemId' | 'sessionId' | 'curriculumId' | 'lectureId' | 'title'> & { startsAt: Date; teaches: boolean };

/** A room that was used here keeps its own evidence. */
export const keptElsewhere = ({ state }: Pick<SessionBrief, 'state'>): boolean => state !== 'cancelled' && state !== 'live';

const longest = 12 * 3_600_000;
function windowFault(startsAt: number, { from, to }: Interval, until: number, now: number): string | null {
  if (from >= to || until < to) return 'The end comes after the beginning';
  if (until > now) return 'It is not over yet';
  return Math.abs(from - startsAt) > longest || until - from > longest ? 'This is of another day than the session' : null;
}

/** Attendance of slots that were held elsewhere, before a network had its rooms here or beside them: taken over with their lists, and locked; or begun empty, for a reviewer. */
@Injectable()
export class PastAttendanceService implements OnModuleInit {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(Clock) private readonly clock: Clock, @Inject(CurriculumReader) private readonly curricula: CurriculumReader, @Inject(AttendanceRepository) private readonly repository: AttendanceRepository, @Inject(PlanEvents) private readonly events: PlanEvents, @Inject(SessionsReader) private readonly sessions: SessionsReader) {}

  /** Where a list of who came is kept, the week took place. */
  onModuleInit(): void {
    this.events.evidence(async (slots) => {
      const kept = await this.repository.occasionsOf(slots.flatMap((slot) => [slot.id, ...(slot.sessionId ? [slot.sessionId] : [])]));
      return slots.filter((slot) => kept.has(slot.id) || kept.has(slot.sessionId ?? '')).map((slot) => slot.id);
    });
  }

  /** An open sheet with nobody on it, to be filled from a list or by hand. What was held here makes its own. */
  async make(actor: Actor, { of, id, from, to, teachingTo }: InputOf<typeof makeSheet>['body']): Promise<Receipt> {
    const held = of === 'session' ? await this.ofSession(actor, id) : await this.ofSlot(actor, id);
    const [window, until] = [{ from: Date.parse(from), to: Date.parse(to) }, Date.parse(teachingTo ?? to)];
    const fault = windowFault(held.startsAt.getTime(), window, until, this.clock.now().getTime());
    if (fault) refuse('invalid_input', { fields: [{ path: 'body.to', message: fault }] });
    const ring = held.curriculumId ? await this.curricula.ring(actor.networkId, held.curriculumId) : null;
    const { startsAt: _, teaches, ...known } = held;
    return this.work.run(async (tx) => {
      const sheet: SheetEntity = {
        id: this.clock.uuid(), networkId: actor.networkId, ...known, lectureVersion: ring?.lectures.find((one) => one.id === held.lectureId)?.version ?? 1, windowFrom: new Date(window.from), windowTo: new Date(window.to), teaching: teaches ? spansOf([{ from: window.from, to: until }]) : [],
        sessionMinutes: (until - window.from) / 60_000, presentPercent: ring?.completion.presentPercent ?? usualPercent, state: 'open', version: 1, lockedAt: null, lockedBy: null,
      };
      if ((await this.repository.hasOf(actor.networkId, [id, held.occasionId])) || !(await this.repository.add(sheet))) refuse('wrong_state', { state: { state: 'there' } });
      tx.audit({ networkId: actor.networkId, action: 'attendance.made', subjectType: 'attendance', subjectId: sheet.id, actorId: actor.memberId, detail: { of, occasionId: id } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'attendance' });
      return { id: sheet.id, version: 1, state: 'open' };
    });
  }

  private async ofSession(actor: Actor, id: string): Promise<HeldElsewhere> {
    const session = found(await this.sessions.brief(actor.networkId, id));
    if (!keptElsewhere(session)) refuse('wrong_state', { state: { state: session.state } });
    const lecture = (await this.sessions.agendaForRoom(actor, id)).find((item) => item.kind === 'lecture');
    if (!lecture) return { kind: 'session', occasionId: id, itemId: id, sessionId: id, curriculumId: null, lectureId: null, title: session.title, startsAt: session.startsAt, teaches: session.kind === 'echo' };
    const known = lecture.lectureId ? (await this.curricula.titles([lecture.lectureId])).get(lecture.lectureId) : undefined;
    return { kind: 'lecture', occasionId: id, itemId: lecture.id, sessionId: id, curriculumId: known?.curriculumId ?? null, lectureId: lecture.lectureId, title: lecture.title, startsAt: session.startsAt, teaches: true };
  }

  private async ofSlot(actor: Actor, id: string): Promise<HeldElsewhere> {
    const slot = found(await this.curricula.slot(actor.networkId, id));
    if (slot.sessionId) return this.ofSession(actor, slot.sessionId);
    if (!slot.lectureId || !slot.startsAt) refuse('wrong_state', { state: { state: slot.kind } });
    const lecture = (await this.curricula.titles([slot.lectureId])).get(slot.lectureId);
    return { kind: 'lecture', occasionId: id, itemId: id, sessionId: null, curriculumId: slot.curriculumId, lectureId: slot.lectureId, title: lecture?.title ?? 'Lecture', startsAt: slot.startsAt, teaches: true };
  }

  /** One sheet a slot; taking it over again changes nothing. `minutes` by member, of a lecture of twenty. */
  takeOver(actor: Actor, slot: SlotRecord, minutes: ReadonlyMap<string, number>): Promise<void> {
    return this.work.run(async (tx) => {
      const ring = await this.curricula.ring(actor.networkId, slot.curriculumId);
      const lecture = ring.lectures.find((one) => one.id === slot.lectureId);
      if (!lecture || !slot.startsAt) return;
      const from = new Date(slot.startsAt.getTime() + 5 * 60_000);
      const to = new Date(from.getTime() + lecture.minutes * 60_000);
      const sheet: SheetEntity = {
        id: this.clock.uuid(), networkId: actor.networkId, occasionId: slot.id, itemId: slot.id, kind: 'lecture', curriculumId: ring.id, lectureId: lecture.id, lectureVersion: lecture.version, sessionId: slot.sessionId, title: lecture.title, windowFrom: from, windowTo: to, teaching: spansOf([{ from: from.getTime(), to: to.getTime() }]),
        sessionMinutes: ring.rule.minutes, presentPercent: ring.completion.presentPercent, state: 'locked', version: 1, lockedAt: this.clock.now(), lockedBy: actor.memberId,
      };
      if (!(await this.repository.add(sheet))) return;
      await this.repository.put([...minutes].map(([memberId, there]) => counted(sheet, { ...emptyRow(sheet, memberId), how: 'import', statedMinutes: there })));
      tx.job('learning.completions', { curriculumId: ring.id, memberIds: [...minutes.keys()] });
      tx.audit({ networkId: actor.networkId, action: 'attendance.taken-over', subjectType: 'attendance', subjectId: sheet.id, actorId: actor.memberId, detail: { slotId: slot.id, people: minutes.size } });
    });
  }
}
