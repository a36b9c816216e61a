import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, checkQueue, recallCase, releaseCase, returnCase } from '@without-walls/contracts';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { foundOf } from './case-checker.js';
import { CaseMarks } from './case-marks.js';
import { CaseContentRepository } from './case-content.repository.js';
import { CaseDesk } from './case-desk.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseReturns } from './case-returns.js';
import { CaseSubmissionService, summaryOf, unlessHeld } from './case-submission.service.js';
import { CaseTrailRepository } from './case-trail.repository.js';
import type { CaseEntity } from './case.entity.js';
import { CasesRepository } from './cases.repository.js';

/** The second look by a human: the queue, release to the hub, return with a request, recall. */
@Injectable()
export class SecondLookService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CaseDesk) private readonly desk: CaseDesk,
    @Inject(CaseSubmissionService) private readonly submission: CaseSubmissionService,
    @Inject(CaseMarks) private readonly marks: CaseMarks,
    @Inject(CaseReturns) private readonly returns: CaseReturns,
    @Inject(CasesRepository) private readonly cases: CasesRepository,
    @Inject(CaseContentRepository) private readonly texts: CaseContentRepository,
    @Inject(CaseTrailRepository) private readonly trail: CaseTrailRepository,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CaseReadingService) private readonly reading: CaseReadingService,
  ) {}

  async queue(actor: Actor, { after, limit }: InputOf<typeof checkQueue>['query']): Promise<ReplyOf<typeof checkQueue>> {
    const rows = await this.cases.queue(actor.networkId, actor.memberId, decodeTimeCursor(after), limit);
    const page = toPage(rows, limit, (row) => encodeCursor((row.queueSince ?? row.createdAt).toISOString(), row.id));
    return { next: page.next, items: await this.reading.rows(actor, page.items) };
  }

  async release(actor: Actor, id: string, body: InputOf<typeof releaseCase>['body']): Promise<Receipt> {
    return unlessHeld(await this.work.run(async (tx) => {
      const row = await this.desk.open(actor, id, 'release', body.version);
      const check = await this.submission.checkOrHold(tx, row, (await this.texts.read(id)).content);
      if (!check) return { id, version: row.version, state: row.state };
      if (check.block > 0) refuse('identifiers_found', { state: check.marks.filter((mark) => mark.tier === 'block').map(foundOf) });
      const detail = { urgency: body.urgency, lookedAt: body.lookedAt, ruleset: check.ruleset, undecided: check.undecided };
      if (await this.wantsAnotherLook(actor, row)) {
        await this.trail.addLook({ id: this.clock.uuid(), caseId: id, at: this.clock.now(), byId: actor.memberId, urgency: body.urgency, sections: body.lookedAt });
        return this.desk.note(tx, row, { what: 'looked', byId: actor.memberId, change: { urgency: body.urgency, checkSummary: summaryOf(check) }, detail });
      }
      return this.desk.move(tx, row, 'release', {
        what: 'released', byId: actor.memberId, tell: 'released', change: { urgency: body.urgency, audience: 'hub', checkSummary: summaryOf(check) },
        detail,
      });
    }));
  }

  /** True for the first of the two looks that some networks ask for; the same person is not both. A look counts while the text stays as it was. */
  private async wantsAnotherLook(actor: Actor, row: CaseEntity): Promise<boolean> {
    if (!(await this.people.settings(row.networkId)).looks.two) return false;
    const looks = await this.trail.looksSince(row.id, row.stateSince);
    if (looks.some((look) => look.byId === actor.memberId)) refuse('second_looker_needed');
    return looks.length === 0;
  }

  /** Text, section versions and the place in the queue stay; the presenter reads what is asked for. */
  return(actor: Actor, id: string, body: InputOf<typeof returnCase>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const row = await this.desk.open(actor, id, 'return', body.version);
      await this.marks.refuseIdentifiers(row.networkId, row.presenterId, { 'body.request': body.request });
      return this.returns.send(tx, row, { byId: actor.memberId, request: body.request, sections: body.sections });
    });
  }

  /** At once: where the check itself fails the case still goes out of sight, and only the reason is not kept. */
  recall(actor: Actor, id: string, body: InputOf<typeof recallCase>['body']): Promise<Receipt> {
    return this.work.run(async (tx) => {
      const row = await this.desk.open(actor, id, 'recall', body.version);
      const checked = await this.marks.isChecked(row, { 'body.reason': body.reason });
      return this.desk.move(tx, row, 'recall', { what: 'recalled', byId: actor.memberId, ...(checked ? { note: body.reason } : {}), tell: 'recalled' });
    });
  }
}
