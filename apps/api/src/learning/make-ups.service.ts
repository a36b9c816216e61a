import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, MakeUp, MakeUpStanding, Receipt, handInMakeUp } from '@without-walls/contracts';
import { dayOf, decideMakeUp, stillCounts } from '@without-walls/domain';
import { AttendanceReader } from '../attendance/attendance.reader.js';
import { MadeUpService } from '../attendance/made-up.service.js';
import { CurriculumReader, type LectureRecord } from '../curriculum/curriculum.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import type { MakeUpEntity } from './make-up.entity.js';
import { MakeUpsRepository } from './make-ups.repository.js';
import { QuizzesService } from './quizzes.service.js';

/** Making up a lecture one missed: a recording or a reading, then a passed quiz or a reflection, or a wish for an extra day. */
@Injectable()
export class MakeUpsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(AttendanceReader) private readonly attendance: AttendanceReader,
    @Inject(MadeUpService) private readonly madeUp: MadeUpService,
    @Inject(MakeUpsRepository) private readonly repository: MakeUpsRepository,
    @Inject(QuizzesService) private readonly quizzes: QuizzesService,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async read(actor: Actor, lectureId: string): Promise<MakeUpStanding> {
    const lecture = await this.curricula.lecture(actor.networkId, lectureId);
    const [mine, best, closed, { next }, wishesExtra] = await Promise.all([
      this.repository.latest(actor.memberId, lectureId), this.quizzes.best(lecture, actor.memberId), this.closed(actor, lecture), this.curricula.daysOf(lectureId, dayOf(this.clock.now(), lecture.zone)), this.repository.wishes(actor.memberId, lectureId),
    ]);
    return {
      rule: lecture.makeUp, closed, mine: mine && viewMakeUp(mine), quiz: { questions: lecture.quiz.length, bestPercent: best?.percent ?? null }, wishesExtra,
      live: next?.startsAt ? { startsAt: next.startsAt.toISOString(), sessionId: next.sessionId, extra: next.kind === 'extra' } : null,
    };
  }

  handIn(actor: Actor, lectureId: string, { via, reflection }: InputOf<typeof handInMakeUp>['body']): Promise<Receipt> {
    this.check.require({ 'body.reflection': reflection });
    return this.work.run(async (tx) => {
      await this.repository.hold(actor.memberId, lectureId);
      const lecture = await this.curricula.lecture(actor.networkId, lectureId);
      const closed = await this.closed(actor, lecture);
      if (closed) refuse('wrong_state', { state: { closed } });
      const best = await this.quizzes.best(lecture, actor.memberId);
      const decided = decideMakeUp(lecture.makeUp, { via, quizPercent: best?.percent ?? null, reflection });
      if (decided.outcome === 'missing') refuse('not_ready', { state: { missing: decided.what } });
      const before = await this.repository.latest(actor.memberId, lectureId);
      const again = before?.state === 'returned' ? before : null;
      const row: MakeUpEntity = {
        id: again?.id ?? this.clock.uuid(), networkId: actor.networkId, memberId: actor.memberId, lectureId, lectureVersion: lecture.version, via, byWhat: decided.by, reflection: reflection.trim(), state: decided.outcome === 'grant' ? 'granted' : 'waiting',
        note: null, at: this.clock.now(), decidedBy: null, decidedAt: decided.outcome === 'grant' ? this.clock.now() : null, version: (again?.version ?? 0) + 1,
      };
      await this.repository.put(row);
      tx.audit({ networkId: actor.networkId, action: 'make-up.handed-in', subjectType: 'make-up', subjectId: row.id, actorId: actor.memberId, detail: { lectureId, via, by: row.byWhat, state: row.state } });
      if (row.state === 'granted') await this.grant(tx, row, lecture);
      return this.told(tx, row);
    });
  }

  wish(actor: Actor, lectureId: string, wish: boolean): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const lecture = await this.curricula.lecture(actor.networkId, lectureId);
      if (wish && !lecture.makeUp.ways.includes('extra')) refuse('wrong_state', { state: { closed: 'not-allowed' } });
      await (wish ? this.repository.wish({ lectureId, memberId: actor.memberId, networkId: actor.networkId, at: this.clock.now() }) : this.repository.unwish(actor.memberId, lectureId));
      tx.audit({ networkId: actor.networkId, action: wish ? 'extra-day.wished' : 'extra-day.unwished', subjectType: 'lecture', subjectId: lectureId, actorId: actor.memberId, detail: {} });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'learning' });
      return { id: lectureId, version: lecture.version, state: wish ? 'wished' : 'none' };
    });
  }

  /** From now on it counts, at what the lecture takes. */
  async grant(tx: Tx, row: MakeUpEntity, lecture: LectureRecord): Promise<void> {
    await this.madeUp.count(tx, { id: row.id, networkId: row.networkId, memberId: row.memberId, lectureId: row.lectureId, lectureVersion: row.lectureVersion, via: row.via, minutes: lecture.minutes, at: this.clock.now() });
    tx.job('learning.completions', { curriculumId: lecture.curriculumId, memberIds: [row.memberId] });
    await this.repository.unwish(row.memberId, row.lectureId);
  }

  told(tx: Tx, row: MakeUpEntity): Receipt {
    tx.socket(`member:${row.memberId}`, 'changed', { topic: 'learning' });
    tx.socket(`network:${row.networkId}`, 'changed', { topic: 'learning' });
    return { id: row.id, version: row.version, state: row.state };
  }

  private async closed(actor: Actor, lecture: LectureRecord): Promise<MakeUpStanding['closed']> {
    const now = this.clock.now();
    const [credits, mine, { held }] = await Promise.all([this.attendance.creditsOf(actor.networkId, actor.memberId), this.repository.latest(actor.memberId, lecture.id), this.curricula.daysOf(lecture.id, dayOf(now, lecture.zone))]);
    if (credits.some((one) => one.lectureId === lecture.id && stillCounts(one, lecture, lecture.completion, now))) return 'have';
    if (mine?.state === 'waiting') return 'waiting';
    if (!held) return 'not-held';
    return lecture.makeUp.ways.some((way) => way !== 'extra') ? null : 'not-allowed';
  }
}

export const viewMakeUp = (row: MakeUpEntity): MakeUp => ({ id: row.id, via: row.via, by: row.byWhat, reflection: row.reflection, state: row.state, note: row.note, at: row.at.toISOString(), version: row.version });
