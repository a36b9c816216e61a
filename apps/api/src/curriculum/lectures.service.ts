import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, LectureVersion, LectureView, QuizItem, Receipt, ReplyOf, changeLecture, listLectureVersions, setQuiz } from '@without-walls/contracts';
import { dayOf, may, quizFaults } from '@without-walls/domain';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { decodeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import type { LectureEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { PlainCheck } from '../platform/text/plain-check.js';
import { viewLectureRow } from './curriculum.view.js';

type Body = InputOf<typeof changeLecture>['body'];

/** A place on the ring, read and changed. Each change is a new version; credits for older ones count on unless it says otherwise. */
@Injectable()
export class LecturesService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(PlainCheck) private readonly check: PlainCheck,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async read(actor: Actor, id: string): Promise<LectureView> {
    const lecture = found(await this.repository.lecture(actor.networkId, id));
    const curriculum = found(await this.repository.byId(actor.networkId, lecture.curriculumId));
    const next = await this.repository.nextOf(id, dayOf(this.clock.now(), curriculum.rule.zone));
    const plans = may(actor, 'curriculum.plan');
    const refs = await this.people.refs(actor.networkId, [lecture.changedBy, ...lecture.teacherIds]);
    return {
      ...viewLectureRow(lecture), curriculumId: lecture.curriculumId, teachers: lecture.teacherIds.flatMap((one) => refs.get(one) ?? []), retired: lecture.retiredAt !== null, outcomes: lecture.outcomes, reading: lecture.reading, speakerNotes: plans || next?.speakerId === actor.memberId ? lecture.speakerNotes : null,
      quiz: lecture.quiz.map(({ question, answers }) => ({ question, answers })), answers: plans ? lecture.quiz.map(({ right, why }) => ({ right, why })) : null, licence: lecture.licence, countsFromVersion: lecture.countsFromVersion,
      changedAt: lecture.changedAt.toISOString(), changedBy: refOr(refs, lecture.changedBy), nextDay: next?.day ?? null, can: { change: plans && lecture.retiredAt === null },
    };
  }

  async versions(actor: Actor, id: string, { after, limit }: InputOf<typeof listLectureVersions>['query']): Promise<ReplyOf<typeof listLectureVersions>> {
    const lecture = found(await this.repository.lecture(actor.networkId, id));
    const rows = await this.repository.versions(lecture.id, placeOf(after), limit);
    const page = toPage(rows, limit, ({ version }) => encodeCursor(version));
    const refs = await this.people.refs(actor.networkId, page.items.map((one) => one.byId));
    const plans = may(actor, 'curriculum.plan');
    return {
      ...page,
      items: page.items.map(({ version, content, at, byId }): LectureVersion => {
        const { title, minutes, outcomes, reading, speakerNotes, quiz, licence } = content as unknown as Content;
        return { version, at: at.toISOString(), by: refOr(refs, byId), title, minutes, outcomes, reading, speakerNotes: plans ? speakerNotes : null, questions: quiz.length, licence };
      }),
    };
  }

  async change(actor: Actor, id: string, { version, mustRepeat, ...fields }: Body): Promise<Receipt> {
    this.check.require(fields);
    requireQuiz(fields.quiz);
    return this.work.run(async (tx) => this.newVersion(tx, actor, await this.held(actor, id, version), fields, mustRepeat));
  }

  /** The questions alone. A better question is no reason to hear the lecture again. */
  async setQuiz(actor: Actor, id: string, { version, quiz }: InputOf<typeof setQuiz>['body']): Promise<Receipt> {
    this.check.require({ quiz });
    requireQuiz(quiz);
    return this.work.run(async (tx) => this.newVersion(tx, actor, await this.held(actor, id, version), { quiz }, false));
  }

  private async held(actor: Actor, id: string, version: number): Promise<LectureEntity> {
    const lecture = found(await this.repository.lockLecture(actor.networkId, id));
    return lecture.version === version ? lecture : refuse('stale_version', { state: { version: lecture.version } });
  }

  private async newVersion(tx: Tx, actor: Actor, lecture: LectureEntity, fields: Partial<LectureEntity>, mustRepeat: boolean): Promise<Receipt> {
    const { id, changedAt, changedBy } = lecture;
    const version = lecture.version + 1;
    await this.repository.newVersion({ lectureId: id, version: lecture.version, content: contentOf(lecture), at: changedAt, byId: changedBy }, id, { ...fields, version, countsFromVersion: mustRepeat ? version : lecture.countsFromVersion, changedAt: this.clock.now(), changedBy: actor.memberId });
    if (fields.title !== undefined && fields.title !== lecture.title) await this.repository.retitled(id, dayOf(this.clock.now(), 'Etc/UTC'));
    tx.audit({ networkId: actor.networkId, action: 'lecture.changed', subjectType: 'lecture', subjectId: id, actorId: actor.memberId, detail: { version, mustRepeat, fields: Object.keys(fields) } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id: lecture.curriculumId });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'learning' });
    return { id, version, state: 'changed' };
  }

  /** Who can teach it. Not part of a version: people come and go while the lecture stays. */
  teachers(actor: Actor, id: string, memberIds: string[]): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const lecture = found(await this.repository.lockLecture(actor.networkId, id));
      const known = await this.people.refs(actor.networkId, memberIds);
      if (memberIds.some((one) => !known.has(one))) refuse('invalid_input', { fields: [{ path: 'body.memberIds', message: 'One of these is not a member of this network' }] });
      await this.repository.changeLecture(id, { teacherIds: [...new Set(memberIds)] });
      tx.audit({ networkId: actor.networkId, action: 'lecture.teachers', subjectType: 'lecture', subjectId: id, actorId: actor.memberId, detail: { teachers: known.size } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'curriculum', id: lecture.curriculumId });
      return { id, version: lecture.version, state: 'changed' };
    });
  }
}

/** The version that a page of earlier ones begins before. */
function placeOf(after: string | undefined): number | null {
  const [version] = decodeCursor(after, 1) ?? [null];
  return typeof version === 'string' ? refuse('invalid_input', { fields: [{ path: 'query.after', message: 'Not a place in this list' }] }) : (version ?? null);
}

type Content = Pick<LectureEntity, 'title' | 'outcomes' | 'minutes' | 'tags' | 'reading' | 'speakerNotes' | 'quiz' | 'licence' | 'reviewOn' | 'version' | 'countsFromVersion'>;
/** What a version is made of: what is said and asked in the lecture, not where it stands and who can give it. */
const contentOf = ({ title, outcomes, minutes, tags, reading, speakerNotes, quiz, licence, reviewOn, version, countsFromVersion }: LectureEntity): Content => ({ title, outcomes, minutes, tags, reading, speakerNotes, quiz, licence, reviewOn, version, countsFromVersion });

function requireQuiz(quiz: readonly QuizItem[]): void {
  const faults = quizFaults(quiz);
  if (faults.length > 0) refuse('invalid_input', { fields: faults.map(({ path, message }) => ({ path: `body.quiz.${path}`, message })) });
}
