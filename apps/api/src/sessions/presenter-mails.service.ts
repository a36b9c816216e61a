import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MailService } from '../platform/mail/mail.service.js';
import { whenWords } from '../platform/mail/when-words.js';
import { type Presentation, PresentingRepository } from './presenting.repository.js';

type What = JobPayload<'sessions.tellPresenter'>['what'];

const whenOf = ({ startsAt, timeZone }: Presentation): string => whenWords(startsAt, timeZone);

const words: Record<What, (one: Presentation, mark: number | null) => { subject: string; says: string }> = {
  asked: (one) => ({ subject: `Will you present case ${one.code}?`, says: `Case ${one.code} has a place in “${one.title}” on ${whenOf(one)}. Say whether you come; if not, you can move it or swap with somebody.` }),
  reminder: (one, mark) => ({ subject: `In ${mark} days: you present case ${one.code}`, says: `You present case ${one.code} in “${one.title}” on ${whenOf(one)}.${one.state === 'asked' ? ' You have not said yet whether you come.' : ''} If it does not suit you, you can still move it or swap with somebody.` }),
  'swap-asked': (one) => ({ subject: `Would you swap with somebody?`, says: `Another presenter would like the place of case ${one.code} in “${one.title}” on ${whenOf(one)}, and gives you theirs.` }),
  swapped: (one) => ({ subject: `Swapped: case ${one.code}`, says: `The swap is done. Case ${one.code} is now in “${one.title}” on ${whenOf(one)}.` }),
  'not-swapped': (one) => ({ subject: `No swap for case ${one.code}`, says: `The other presenter cannot swap. Case ${one.code} stays in “${one.title}” on ${whenOf(one)}.` }),
  declined: (one) => ({ subject: `The presenter of case ${one.code} cannot come`, says: `In “${one.title}” on ${whenOf(one)} a place is free. A standby case can take it.` }),
};

/** Messages to presenters, by codes and times; no word of a case. */
@Injectable()
export class PresenterMails {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(PresentingRepository) private readonly presenting: PresentingRepository,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /** As it is when the job runs: a place that is gone says nothing, and nobody is reminded of what is no longer theirs. */
  async tell({ itemId, memberId, what, mark }: JobPayload<'sessions.tellPresenter'>): Promise<void> {
    await this.work.run(async (tx) => {
      const one = await this.presenting.byItem(itemId);
      if (!one || ((what === 'asked' || what === 'reminder') && one.presenterId !== memberId)) return;
      const { subject, says } = words[what](one, mark);
      for (const { email, name } of await this.people.addressesOf(one.networkId, [memberId])) await this.mail.queue(tx, { networkId: one.networkId, to: email, subject, text: `Dear ${name},\n\n${says}\n\n${this.config.http.publicUrl}/sessions/${one.sessionId}\n` });
    });
  }
}
