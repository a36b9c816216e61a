import { Inject, Injectable } from '@nestjs/common';
import type { Commitment, InputOf, Receipt, ReplyOf, answerCommitment, listCommitments, makeCommitment, readTried, sayTried } from '@without-walls/contracts';
import { isSettled, questionNow, reminderTimes } from '@without-walls/domain';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { CurriculumReader } from '../curriculum/curriculum.reader.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { SealedLinks } from '../platform/links/sealed-links.js';
import { MailService } from '../platform/mail/mail.service.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { CommitmentEntity } from './learning.entity.js';

const most = 100;
const batch = 200;
const purpose = 'tried-it';

/** What learners mean to change after a lecture, and the question at 2, 6 and 12 weeks whether they did. */
@Injectable()
export class CommitmentsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly db: Database,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumReader) private readonly curricula: CurriculumReader,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(SealedLinks) private readonly links: SealedLinks,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async list(actor: Actor): Promise<ReplyOf<typeof listCommitments>> {
    const rows = await this.db.manager.find(CommitmentEntity, { where: { memberId: actor.memberId }, order: { at: 'DESC', id: 'DESC' }, take: most });
    const titles = await this.curricula.titles(rows.map((row) => row.lectureId));
    return { items: rows.map((row): Commitment => ({ id: row.id, lectureId: row.lectureId, lecture: titles.get(row.lectureId)?.title ?? '', text: row.text, at: row.at.toISOString(), answers: row.answers, askedNow: row.askedWeek, settled: row.dueAt === null && row.askedWeek === null })) };
  }

  async make(actor: Actor, { lectureId, text }: InputOf<typeof makeCommitment>['body']): Promise<Receipt> {
    this.check.require({ 'body.text': text });
    return this.work.run(async (tx) => {
      if (!(await this.curricula.knows(actor.networkId, lectureId))) refuse('not_found');
      const at = this.clock.now();
      const [first] = reminderTimes(at, await this.people.timeZone(actor.networkId));
      const row: CommitmentEntity = { id: this.clock.uuid(), networkId: actor.networkId, memberId: actor.memberId, lectureId, text, at, answers: [], dueAt: new Date(first!.dueAt), dueWeek: first!.week, askedWeek: null, version: 1 };
      await this.db.manager.insert(CommitmentEntity, row as never);
      tx.audit({ networkId: actor.networkId, action: 'commitment.made', subjectType: 'commitment', subjectId: row.id, detail: { lectureId } });
      tx.socket(`member:${actor.memberId}`, 'changed', { topic: 'learning' });
      return { id: row.id, version: 1, state: 'open' };
    });
  }

  /** What the link in a mail asks. It says which lecture, never what was meant. */
  async readByLink(token: string): Promise<ReplyOf<typeof readTried>> {
    const row = found(await this.db.manager.findOneBy(CommitmentEntity, await this.linked(token)));
    return { lecture: (await this.curricula.titles([row.lectureId])).get(row.lectureId)?.title ?? '', askedNow: row.askedWeek, at: row.at.toISOString() };
  }

  /** For whoever has the mail. */
  async answerByLink(token: string, body: InputOf<typeof sayTried>['body']): Promise<Receipt> {
    const { id, memberId, networkId } = await this.linked(token);
    return this.answer({ memberId, networkId }, id, body);
  }

  answer(actor: Pick<Actor, 'memberId' | 'networkId'>, id: string, { week, answer }: InputOf<typeof answerCommitment>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const row = found(await this.db.manager.findOne(CommitmentEntity, { where: { id, memberId: actor.memberId }, lock: { mode: 'pessimistic_write' } }));
      if (row.askedWeek !== week) refuse('wrong_state', { state: { asked: row.askedWeek } });
      const later = isSettled(answer) ? undefined : reminderTimes(row.at, await this.people.timeZone(actor.networkId)).find((one) => one.week > week);
      const answers = [...row.answers, { week, answer, at: this.clock.now().toISOString() }];
      await this.db.manager.update(CommitmentEntity, { id }, { answers, askedWeek: null, dueAt: later ? new Date(later.dueAt) : null, dueWeek: later?.week ?? null, version: row.version + 1 } as never);
      tx.audit({ networkId: actor.networkId, action: 'commitment.answered', subjectType: 'commitment', subjectId: id, actorId: actor.memberId, detail: { week, answer } });
      tx.socket(`member:${actor.memberId}`, 'changed', { topic: 'learning' });
      return { id, version: row.version + 1, state: later ? 'open' : 'settled' };
    });
  }

  /** Asks all that is due. Run twice it asks once: what is asked is no longer due. */
  @HandlesJob('learning.remind')
  async remind(): Promise<void> {
    for (;;) {
      const now = this.clock.now();
      const due = await this.db.manager.find(CommitmentEntity, { where: { dueAt: LessThanOrEqual(now), dueWeek: Not(IsNull()) }, order: { dueAt: 'ASC' }, take: batch });
      for (const { id } of due) await this.work.run((tx) => this.ask(tx, id, now));
      if (due.length < batch) return;
    }
  }

  /** The next question is set with this one, so that silence does not end the asking. The mail says neither what was meant nor by whom. */
  private async ask(tx: Tx, id: string, now: Date): Promise<void> {
    const row = await this.db.manager.findOne(CommitmentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row?.dueAt || row.dueWeek === null || row.dueAt > now) return;
    const asked = questionNow(row.at, await this.people.timeZone(row.networkId), row.dueWeek, now);
    const [week, next] = [asked?.week ?? row.dueWeek, asked?.next ?? null];
    await this.db.manager.update(CommitmentEntity, { id }, { askedWeek: week, dueAt: next && new Date(next.dueAt), dueWeek: next?.week ?? null, version: row.version + 1 });
    const title = (await this.curricula.titles([row.lectureId])).get(row.lectureId)?.title ?? 'a lecture';
    const link = `${this.config.http.publicUrl}/tried/${this.links.seal(purpose, [row.networkId, row.memberId, id])}`;
    for (const { email } of await this.people.addressesOf(row.networkId, [row.memberId])) await this.mail.queue(tx, { networkId: row.networkId, to: email, subject: 'Did you try it?', text: `${week} weeks ago you said what you would change after “${title}”. One press says whether you tried it; you need not sign in.\n\n${link}\n` });
    tx.socket(`member:${row.memberId}`, 'changed', { topic: 'learning' });
  }

  /** A link outlives no membership. */
  private async linked(token: string): Promise<{ networkId: string; memberId: string; id: string }> {
    const [networkId, memberId, id] = found(this.links.read(purpose, token));
    if (!(await this.people.profiles(networkId!, [memberId!])).get(memberId!)?.active) refuse('not_found');
    return { networkId: networkId!, memberId: memberId!, id: found(id) };
  }
}
