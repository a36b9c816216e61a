import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { type Interval, besideOthers, joinIntervals, presence, teachingOf } from '@without-walls/domain';
import { CurriculumReader, type Ring } from '../curriculum/curriculum.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found } from '../platform/http/refusal.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { EvidenceReader, type HeldLecture, type HeldRound } from '../rounds/evidence.reader.js';
import { SessionsReader } from '../sessions/sessions.reader.js';
import type { AttendanceEntity, SheetEntity } from './attendance.entity.js';
import { AttendanceRepository } from './attendance.repository.js';
import { counted, emptyRow, spansOf, usualPercent } from './counting.js';

type Held = HeldLecture & { kind: SheetEntity['kind']; teaching: Interval[] };

/** After a round: a sheet for each lecture, or one for the session that had none, made from the evidence the room wrote. */
@Injectable()
export class ClosingService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(EvidenceReader) private readonly evidence: EvidenceReader,
    @Inject(SessionsReader) private readonly sessions: SessionsReader,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(AttendanceRepository) private readonly repository: AttendanceRepository,
  ) {}

  /** Run twice it makes one sheet: the first stands, with what was corrected on it. */
  @HandlesJob('attendance.close')
  async close({ roundId }: JobPayload<'attendance.close'>): Promise<void> {
    const round = await this.evidence.heldRound(roundId);
    if (!round) return;
    const there = presence(await this.evidence.evidenceOf(roundId), { from: round.from, to: round.to }, await this.evidence.staysOf(roundId));
    const beside = besideOthers(await this.evidence.companyOf(roundId), there, round.to);
    const teaching = teachingOf(found(await this.sessions.brief(round.networkId, round.sessionId)).kind, round.held);
    const session = { itemId: round.sessionId, lectureId: null, title: round.title, from: round.from, to: round.to };
    for (const held of round.lectures) await this.work.run((tx) => this.sheetFor(tx, round, { ...held, kind: 'lecture', teaching: teaching.get(held.itemId) ?? [] }, there, beside));
    if (round.lectures.length === 0) await this.work.run((tx) => this.sheetFor(tx, round, { ...session, kind: 'session', teaching: teaching.get(null) ?? [] }, there, beside));
  }

  private async sheetFor(tx: Tx, round: HeldRound, lecture: Held, there: ReadonlyMap<string, Interval[]>, beside: ReadonlyMap<string, Interval[]>): Promise<void> {
    const ring = await this.ringOf(round.networkId, lecture.lectureId);
    const sheet: SheetEntity = {
      id: this.clock.uuid(), networkId: round.networkId, occasionId: round.sessionId, itemId: lecture.itemId, kind: lecture.kind, curriculumId: ring?.id ?? null, lectureId: lecture.lectureId, lectureVersion: ring?.lectures.find((one) => one.id === lecture.lectureId)?.version ?? 1, sessionId: round.sessionId,
      title: lecture.title, windowFrom: lecture.from, windowTo: lecture.to, teaching: spansOf(lecture.teaching), sessionMinutes: (round.to.getTime() - round.from.getTime()) / 60_000, presentPercent: ring?.completion.presentPercent ?? usualPercent, state: 'open', version: 1, lockedAt: null, lockedBy: null,
    };
    if (!(await this.repository.add(sheet))) return;
    const people = new Set([...there.keys(), ...beside.keys()]);
    await this.repository.put([...people].map((memberId) => rowOf(sheet, memberId, there.get(memberId) ?? [], beside.get(memberId) ?? [])));
    tx.audit({ networkId: round.networkId, action: 'attendance.closed', subjectType: 'attendance', subjectId: sheet.id, actorId: null, detail: { sessionId: round.sessionId, people: people.size } });
    tx.socket(`network:${round.networkId}`, 'changed', { topic: 'attendance' });
  }

  private async ringOf(networkId: string, lectureId: string | null): Promise<Ring | null> {
    const known = lectureId ? (await this.curricula.titles([lectureId])).get(lectureId) : undefined;
    return known ? this.curricula.ring(networkId, known.curriculumId) : null;
  }
}

/** Why somebody is on the sheet who came in by no way of their own; the reviewer reads it. */
const besideNote = 'Sat with a colleague at one camera, by the colleague’s word';

function rowOf(sheet: SheetEntity, memberId: string, own: readonly Interval[], beside: readonly Interval[]): AttendanceEntity {
  return counted(sheet, { ...emptyRow(sheet, memberId), how: 'room', spans: spansOf(joinIntervals([...own, ...beside])), note: beside.length > 0 ? besideNote : null });
}
