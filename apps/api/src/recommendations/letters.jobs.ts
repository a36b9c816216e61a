import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MailService } from '../platform/mail/mail.service.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { FollowUpsService } from './follow-ups.service.js';
import { letterMail } from './letter-mail.js';
import { LettersRepository } from './letters.repository.js';
import { LettersService } from './letters.service.js';

const everyMs = 60_000;

/** What follows a signature in its own time: the PDF, the message to the presenter, the reminders. */
@Injectable()
export class LettersJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LettersRepository) private readonly letters: LettersRepository,
    @Inject(LettersService) private readonly service: LettersService,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(MailService) private readonly mail: MailService,
  ) {}

  /** 30 and 90 days are too long for a delayed job: what is due is looked up. */
  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.followUps.queueDue().catch(() => undefined), everyMs);
  }
  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  @HandlesJob('letters.render')
  async render({ letterId }: JobPayload<'letters.render'>): Promise<void> {
    const letter = await this.letters.anywhere(letterId);
    if (letter) await this.service.render(letter);
  }

  /** Once for each letter, however often it runs: the letter remembers its message. */
  @HandlesJob('letters.notify')
  async notify({ letterId }: JobPayload<'letters.notify'>): Promise<void> {
    await this.work.run(async (tx) => {
      const letter = await this.letters.lockAnywhere(letterId);
      if (!letter || letter.mailId) return;
      const [presenter] = await this.people.addressesOf(letter.networkId, [letter.presenterId]);
      if (!presenter) return;
      const link = `${this.config.http.publicUrl}/letters/${letter.id}`;
      const mailId = await this.mail.queue(tx, { networkId: letter.networkId, to: presenter.email, ...letterMail({ name: presenter.name, code: letter.caseCode, number: letter.number, link }) });
      await this.letters.change(letter.id, { mailId });
      tx.socket(`member:${letter.presenterId}`, 'changed', { topic: 'letters', id: letter.id });
    });
  }

  @HandlesJob('followUps.remind')
  remind({ followUpId }: JobPayload<'followUps.remind'>): Promise<void> {
    return this.followUps.remind(followUpId);
  }
}
