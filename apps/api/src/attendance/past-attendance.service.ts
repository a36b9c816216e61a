import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CurriculumReader, type SlotRecord } from '../curriculum/curriculum.reader.js';
import { PlanEvents } from '../curriculum/plan-events.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { SheetEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { counted, emptyRow, spansOf } from './counting.js';

/** Attendance of slots that were held elsewhere, before a network had its rooms here: taken over with their lists, and locked. */
@Injectable()
export class PastAttendanceService implements OnModuleInit {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(Clock) private readonly clock: Clock, @Inject(CurriculumReader) private readonly curricula: CurriculumReader, @Inject(AttendanceRepository) private readonly repository: AttendanceRepository, @Inject(PlanEvents) private readonly events: PlanEvents) {}

  /** Where a list of who came is kept, the week took place. */
  onModuleInit(): void {
    this.events.evidence(async (slots) => {
      const kept = await this.repository.occasionsOf(slots.flatMap((slot) => [slot.id, ...(slot.sessionId ? [slot.sessionId] : [])]));
      return slots.filter((slot) => kept.has(slot.id) || kept.has(slot.sessionId ?? '')).map((slot) => slot.id);
    });
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
      await this.repository.put([...minutes].map(([memberId, there]) => counted(sheet, { ...emptyRow(sheet, memberId), how: 'import', statedMinutes: there, locked: true })));
      tx.job('learning.completions', { curriculumId: ring.id, memberIds: [...minutes.keys()] });
      tx.audit({ networkId: actor.networkId, action: 'attendance.taken-over', subjectType: 'attendance', subjectId: sheet.id, actorId: actor.memberId, detail: { slotId: slot.id, people: minutes.size } });
    });
  }
}
