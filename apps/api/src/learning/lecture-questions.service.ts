import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, LectureQuestion, Receipt, ReplyOf, answerQuestion, listQuestions } from '@without-walls/contracts';
import { may } from '@without-walls/domain';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailService } from '../platform/mail/mail.service.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import type { LectureQuestionEntity } from './material.entity.js';
import { MaterialRepository } from './material.repository.js';

/** Questions that come after a lecture, answered by who teaches it. Everybody in the network reads both. */
@Injectable()
export class LectureQuestionsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(MaterialRepository) private readonly repository: MaterialRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async page(actor: Actor, lectureId: string, { after, limit }: InputOf<typeof listQuestions>['query']): Promise<ReplyOf<typeof listQuestions>> {
    const teaches = await this.teaches(actor, lectureId);
    const page = toPage(await this.repository.questions(actor.networkId, lectureId, decodeTimeCursor(after), limit), limit, (row) => encodeCursor(row.at.toISOString(), row.id));
    const refs = await this.people.refs(actor.networkId, page.items.flatMap((row) => [row.askedBy, ...(row.answeredBy ? [row.answeredBy] : [])]));
    return {
      next: page.next,
      items: page.items.map((row): LectureQuestion => ({
        id: row.id, text: row.text, askedBy: refOr(refs, row.askedBy), at: row.at.toISOString(), answer: row.answer, answeredBy: row.answeredBy ? refOr(refs, row.answeredBy) : null, answeredAt: row.answeredAt?.toISOString() ?? null, version: row.version,
        can: { answer: teaches, withdraw: mayWithdraw(actor, row) },
      })),
    };
  }

  ask(actor: Actor, lectureId: string, text: string): Promise<Receipt> {
    this.check.require({ 'body.text': text });
    return this.work.run(async (tx) => {
      if (!(await this.curricula.knows(actor.networkId, lectureId))) refuse('not_found');
      const row: LectureQuestionEntity = { id: this.clock.uuid(), networkId: actor.networkId, lectureId, askedBy: actor.memberId, text, at: this.clock.now(), answer: null, answeredBy: null, answeredAt: null, version: 1 };
      await this.repository.addQuestion(row);
      return this.told(tx, actor, row, 'asked');
    });
  }

  answer(actor: Actor, id: string, { version, answer }: InputOf<typeof answerQuestion>['body']): Promise<Receipt> {
    this.check.require({ 'body.answer': answer });
    return this.work.run(async (tx) => {
      const row = found(await this.repository.lockQuestion(actor.networkId, id));
      if (!(await this.teaches(actor, row.lectureId))) refuse('forbidden');
      if (row.version !== version) refuse('stale_version', { state: { version: row.version } });
      await this.repository.changeQuestion(id, { answer, answeredBy: actor.memberId, answeredAt: this.clock.now(), version: version + 1 });
      if (row.answer === null && row.askedBy !== actor.memberId) await this.writeToAsker(tx, row);
      return this.told(tx, actor, { ...row, version: version + 1 }, 'answered');
    });
  }

  withdraw(actor: Actor, id: string): Promise<Record<string, never>> {
    return this.work.run(async (tx) => {
      const row = found(await this.repository.lockQuestion(actor.networkId, id));
      if (!mayWithdraw(actor, row)) refuse('forbidden');
      await this.repository.removeQuestion(id);
      this.told(tx, actor, row, 'withdrawn');
      return {};
    });
  }

  private async teaches(actor: Actor, lectureId: string): Promise<boolean> {
    const teachers = await this.curricula.teachersOf(actor.networkId, lectureId);
    return may(actor, 'curriculum.plan') || teachers.includes(actor.memberId);
  }
  /** Once, when the answer comes; neither question nor answer is in the mail. */
  private async writeToAsker(tx: Tx, row: LectureQuestionEntity): Promise<void> {
    const title = (await this.curricula.titles([row.lectureId])).get(row.lectureId)?.title ?? 'a lecture';
    for (const { email } of await this.people.addressesOf(row.networkId, [row.askedBy])) await this.mail.queue(tx, { networkId: row.networkId, to: email, subject: 'Your question was answered', text: `There is an answer to what you asked after “${title}”.\n\n${this.config.http.publicUrl}/curriculum/lectures/${row.lectureId}#questions\n` });
    tx.socket(`member:${row.askedBy}`, 'changed', { topic: 'learning' });
  }
  private told(tx: Tx, actor: Actor, row: LectureQuestionEntity, what: string): Receipt {
    tx.audit({ networkId: actor.networkId, action: `lecture-question.${what}`, subjectType: 'lecture-question', subjectId: row.id, actorId: actor.memberId, detail: { lectureId: row.lectureId } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'learning' });
    return { id: row.id, version: row.version, state: what };
  }
}

/** Who asked, while nobody has answered; who plans, always. */
const mayWithdraw = (actor: Actor, row: LectureQuestionEntity): boolean => may(actor, 'curriculum.plan') || (row.askedBy === actor.memberId && row.answer === null);
