import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, QuizFeedback, QuizItem, QuizScore, QuizStanding, Receipt, ReplyOf, answerQuiz } from '@without-walls/contracts';
import { bestTry, scoreOf } from '@without-walls/domain';
import { CurriculumReader, type LectureRecord } from '../curriculum/curriculum.reader.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { QuizTryEntity } from './make-up.entity.js';
import { MakeUpsRepository } from './make-ups.repository.js';

type Best = QuizStanding['best'];

/** The questions after a lecture: asked one at a time, the reason after each, as often as one likes; the best try counts. */
@Injectable()
export class QuizzesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork, @Inject(Clock) private readonly clock: Clock, @Inject(CurriculumReader) private readonly curricula: CurriculumReader, @Inject(MakeUpsRepository) private readonly repository: MakeUpsRepository) {}

  async read(actor: Actor, lectureId: string): Promise<QuizStanding> {
    const lecture = await this.curricula.lecture(actor.networkId, lectureId);
    const [tries, open] = await Promise.all([this.repository.tries(actor.memberId, lectureId), this.repository.openTry(actor.memberId, lectureId)]);
    const current = open?.lectureVersion === lecture.version ? open : null;
    return {
      lectureId, version: lecture.version, passPercent: lecture.makeUp.passPercent, questions: lecture.quiz.map(({ question, answers }) => ({ question, answers })), tries: tries.length, best: bestOf(lecture, tries),
      open: current && { id: current.id, answered: current.answers.map((chosen, place) => feedbackOf(lecture.quiz[place]!, chosen)) },
    };
  }

  /** The best try of a member that still counts. */
  async best(lecture: LectureRecord, memberId: string): Promise<Best> {
    return bestOf(lecture, await this.repository.tries(memberId, lecture.id));
  }

  begin(actor: Actor, lectureId: string): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const lecture = await this.curricula.lecture(actor.networkId, lectureId);
      if (lecture.quiz.length === 0) refuse('wrong_state', { state: { questions: 0 } });
      const before = await this.repository.openTry(actor.memberId, lectureId);
      if (before && before.lectureVersion !== lecture.version) await this.repository.removeTry(before.id);
      await this.repository.addTry({ id: this.clock.uuid(), networkId: actor.networkId, memberId: actor.memberId, lectureId, lectureVersion: lecture.version, answers: [], rightCount: null, ofCount: null, percent: null, startedAt: this.clock.now(), finishedAt: null });
      const open = found(await this.repository.openTry(actor.memberId, lectureId));
      tx.audit({ networkId: actor.networkId, action: 'quiz.begun', subjectType: 'quiz-try', subjectId: open.id, actorId: actor.memberId, detail: { lectureId, version: lecture.version } });
      tx.socket(`member:${actor.memberId}`, 'changed', { topic: 'learning' });
      return { id: open.id, version: open.answers.length, state: 'open' };
    });
  }

  answer(actor: Actor, id: string, { place, chosen }: InputOf<typeof answerQuiz>['body']): Promise<ReplyOf<typeof answerQuiz>> {
    return this.work.run(async (tx) => {
      const row = found(await this.repository.lockTry(actor.memberId, id));
      const lecture = await this.curricula.lecture(actor.networkId, row.lectureId);
      if (row.lectureVersion !== lecture.version) refuse('stale_version', { state: { version: lecture.version } });
      const item = lecture.quiz[place];
      if (row.finishedAt || !item || place !== row.answers.length) refuse('wrong_state', { state: { next: row.answers.length } });
      if (chosen >= item.answers.length) refuse('invalid_input', { fields: [{ path: 'body.chosen', message: 'There is no such answer' }] });
      const answers = [...row.answers, chosen];
      const score = answers.length === lecture.quiz.length ? scoreOf(lecture.quiz, answers) : null;
      await this.repository.changeTry(id, { answers, ...(score ? { rightCount: score.right, ofCount: score.of, percent: score.percent, finishedAt: this.clock.now() } : {}) });
      if (score) tx.audit({ networkId: actor.networkId, action: 'quiz.finished', subjectType: 'quiz-try', subjectId: id, actorId: actor.memberId, detail: { lectureId: row.lectureId, percent: score.percent } });
      tx.socket(`member:${actor.memberId}`, 'changed', { topic: 'learning' });
      return { feedback: feedbackOf(item, chosen), finished: score && passedAt(lecture, score) };
    });
  }

  /** Takes over a try that was made before the network came here. */
  async takeOver(actor: Actor, lectureId: string, answers: number[]): Promise<void> {
    const lecture = await this.curricula.lecture(actor.networkId, lectureId);
    const at = this.clock.now();
    const { right, of, percent } = scoreOf(lecture.quiz, answers);
    await this.repository.addTry({ id: this.clock.uuid(), networkId: actor.networkId, memberId: actor.memberId, lectureId, lectureVersion: lecture.version, answers, rightCount: right, ofCount: of, percent, startedAt: at, finishedAt: at });
  }
}

const feedbackOf = (item: QuizItem, chosen: number): QuizFeedback => ({ chosen, right: item.right, why: item.why });
const passedAt = (lecture: LectureRecord, score: Omit<QuizScore, 'passed'>): QuizScore => ({ ...score, passed: score.percent >= lecture.makeUp.passPercent });

function bestOf(lecture: LectureRecord, tries: readonly QuizTryEntity[]): Best {
  const best = bestTry(tries.map((one) => ({ right: one.rightCount!, of: one.ofCount!, percent: one.percent!, version: one.lectureVersion, at: one.finishedAt!.toISOString() })), lecture.countsFromVersion);
  return best && { ...passedAt(lecture, { right: best.right, of: best.of, percent: best.percent }), at: best.at };
}
