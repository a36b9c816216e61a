import { Inject, Injectable } from '@nestjs/common';
import { type InputOf, type Receipt, writtenAdvice } from '@without-walls/contracts';
import { CasesService } from '../cases/cases.service.js';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { LetterSigning } from './letter-signing.js';

type Body = InputOf<typeof writtenAdvice>['body'];

/** Advice in writing, for a case that triage found needs no round: the same rows, the same letter. */
@Injectable()
export class WrittenAdviceService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(LetterSigning) private readonly signing: LetterSigning,
  ) {}

  async sign(actor: Actor, caseId: string, { version, recommendations }: Body): Promise<Receipt> {
    const about = (await this.cases.refs(actor, [caseId])).get(caseId);
    if (!about?.readable) refuse('not_found');
    if (about.presenter.id === actor.memberId) refuse('own_case');
    await this.cases.refuseIdentifiers(actor.networkId, about.presenter.id, textsOf(recommendations));
    return this.work.run(async (tx) => {
      await this.requireWaiting(actor, caseId, version);
      const by = found((await this.people.refs(actor.networkId, [actor.memberId])).get(actor.memberId));
      const now = this.clock.now();
      // There is no agenda item; the case stands in its place.
      const rows = recommendations.map((fields) => ({ ...fields, id: this.clock.uuid(), itemId: caseId, caseId, version: 1, by, at: now.toISOString() }));
      const { letterId } = await this.signing.sign(tx, actor, { caseId, roundId: null, session: { title: 'Written advice', startsAt: now }, recommendations: rows, adviserIds: [actor.memberId] });
      return { id: letterId, version: 1, state: 'signed' };
    });
  }

  /** The case as triage left it: waiting for written advice, in the version that was seen. */
  private async requireWaiting(actor: Actor, caseId: string, version: number): Promise<void> {
    const record = found((await this.cases.records(actor.networkId, [caseId])).get(caseId));
    const state = { version: record.version, state: record.state };
    if (record.state !== 'released' || record.triageOutcome !== 'written-advice') refuse('wrong_state', { state });
    if (record.version !== version) refuse('stale_version', { state });
  }
}

function textsOf(recommendations: Body['recommendations']): Record<string, string> {
  return Object.fromEntries(recommendations.flatMap((row, index) => {
    const at = `body.recommendations.${index}`;
    return [[`${at}.text`, row.text], [`${at}.rationale`, row.rationale], [`${at}.condition`, row.condition]];
  }));
}
