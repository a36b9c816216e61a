import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type Receipt, answerFollowUp } from '@without-walls/contracts';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailService } from '../platform/mail/mail.service.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { FollowUpsRepository } from './follow-ups.repository.js';
import { reminderMail } from './letter-mail.js';
import { LettersRepository } from './letters.repository.js';

const hour = 3_600_000;
const perSweep = 200;
/** States of a case whose advice is being followed. */
const followed = ['advised', 'closed'];

/** What became of the advice: answered by the presenter, asked for when the day has come. */
@Injectable()
export class FollowUpsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(FollowUpsRepository) private readonly followUps: FollowUpsRepository,
    @Inject(LettersRepository) private readonly letters: LettersRepository,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(MailService) private readonly mail: MailService,
  ) {}

  async answer(actor: Actor, id: string, { version, state, reason }: InputOf<typeof answerFollowUp>['body']): Promise<Receipt> {
    if (state === 'not-done' && !reason) refuse('invalid_input', { fields: [{ path: 'body.reason', message: 'Choose what stood in the way' }] });
    return this.work.run(async (tx) => {
      const followUp = found(await this.followUps.lock(actor.networkId, id));
      const about = (await this.cases.refs(actor, [followUp.caseId])).get(followUp.caseId);
      if (!about?.readable) refuse('not_found');
      if (followUp.presenterId !== actor.memberId) refuse('not_own_case');
      if (!followed.includes(about.state)) refuse('wrong_state', { state: { state: about.state } });
      if (followUp.version !== version) refuse('stale_version', { state: { version: followUp.version, state: followUp.state, reason: followUp.reason } });
      await this.followUps.change(id, { state, reason: state === 'done' || state === 'unknown' ? null : reason, answeredAt: this.clock.now(), version: version + 1 });
      await this.cases.followUpAnswered(tx, actor, followUp.caseId, await this.followUps.nextDue(followUp.letterId));
      tx.audit({ networkId: actor.networkId, action: 'follow-up.answered', subjectType: 'follow-up', subjectId: id, detail: { letterId: followUp.letterId, checkpoint: followUp.checkpoint, state, reason } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'letters', id: followUp.letterId });
      return { id, version: version + 1, state };
    });
  }

  /** Gives what is due to the queue; a reminder that was lost on the way is given again after a day. */
  async queueDue(): Promise<number> {
    const now = this.clock.now();
    return this.work.run(async (tx) => {
      const due = await this.followUps.claimDue(now, new Date(now.getTime() - 24 * hour), perSweep);
      for (const followUpId of due) tx.job('followUps.remind', { followUpId });
      return due.length;
    });
  }

  /** One message for all that is asked about a letter on a day, whichever of its questions came first. */
  async remind(followUpId: string): Promise<void> {
    await this.work.run(async (tx) => {
      const followUp = await this.followUps.anywhere(followUpId);
      const letter = followUp ? await this.letters.anywhere(followUp.letterId) : null;
      if (!followUp || !letter || !(await this.followUps.claimReminder(letter.id, followUp.checkpoint, this.clock.now()))) return;
      const [presenter] = await this.people.addressesOf(letter.networkId, [letter.presenterId]);
      if (!presenter) return;
      const link = `${this.config.http.publicUrl}/letters/${letter.id}`;
      await this.mail.queue(tx, { networkId: letter.networkId, to: presenter.email, ...reminderMail({ name: presenter.name, code: letter.caseCode, number: letter.number, days: followUp.checkpoint, link }) });
    });
  }
}
