import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MailService } from '../platform/mail/mail.service.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { CaseHappening } from './case-trail.entity.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import type { CaseEntity } from './case.entity.js';
import { CasesRepository } from './cases.repository.js';

type What = JobPayload<'cases.notify'>['what'];

/** Which steps of the case each notice stands for. */
const happenings: Record<What, CaseHappening[]> = {
  submitted: ['submitted', 'resubmitted'], returned: ['returned'], released: ['released'], decided: ['decided', 'answered'], advised: ['advised'], recalled: ['recalled'], quarantined: ['quarantined'],
};
/** Subject and first sentence. The code is all that is said of the case. */
const words: Record<What, (code: string) => { subject: string; says: string }> = {
  submitted: (code) => ({ subject: `Case ${code} waits for a second look`, says: `Case ${code} has been submitted and waits for a second look.` }),
  returned: (code) => ({ subject: `Case ${code} needs your answer`, says: `The team has a request about case ${code}. Your text and your place in the list are kept.` }),
  released: (code) => ({ subject: `Case ${code} is with the pain team`, says: `Case ${code} has passed its second look. The pain team now files opinions.` }),
  decided: (code) => ({ subject: `Case ${code} has an answer`, says: `The pain team has chosen the way forward for case ${code}. Its reason is in the thread of the case.` }),
  advised: (code) => ({ subject: `Advice on case ${code} is signed`, says: `The letter for case ${code} is ready to read.` }),
  quarantined: (code) => ({ subject: `Case ${code} is out of sight for now`, says: `The check for identifiers asks for another look at case ${code}. Nobody but its presenter and the coordinators can read it until that is done.` }),
  recalled: (code) => ({ subject: `Case ${code} was taken out of sight`, says: `Case ${code} was recalled. Nobody but its presenter and the coordinators can read it now.` }),
};

/** Writes to those concerned when something happened to a case. */
@Injectable()
export class CasesJobs {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(CasesRepository) private readonly cases: CasesRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /** Run twice, it writes once: the events of the case are marked as told in the transaction that queues the mail. */
  @HandlesJob('cases.notify')
  async notify({ caseId, what }: JobPayload<'cases.notify'>): Promise<void> {
    await this.work.run(async (tx) => {
      const row = await this.cases.anywhere(caseId);
      if (!row) return;
      const untold = await this.trail.claimUntold(caseId, happenings[what], this.clock.now());
      if (untold.length === 0) return;
      const did = new Set(untold.map((event) => event.byId));
      const concerned = (await this.concerned(row, what)).filter((id) => !did.has(id));
      const { subject, says } = words[what](row.code);
      const text = `${says}\n\n${this.config.http.publicUrl}/cases/${row.id}\n`;
      for (const { email } of await this.people.addressesOf(row.networkId, concerned)) await this.mail.queue(tx, { networkId: row.networkId, to: email, subject, text });
    });
  }

  private async concerned(row: CaseEntity, what: What): Promise<string[]> {
    const coordinators = what === 'submitted' || what === 'recalled' || what === 'quarantined' ? await this.people.idsWith(row.networkId, 'case.check') : [];
    return what === 'submitted' ? coordinators.filter((id) => id !== row.presenterId) : [...new Set([row.presenterId, ...coordinators])];
  }
}
