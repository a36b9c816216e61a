import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, makeMyStatement } from '@without-walls/contracts';
import { besideOwn, creditSchemes, isFor } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { IssuingService } from './issuing.service.js';
import { StatementMaker } from './statement-maker.js';
import type { StatementEntity, StatementRunEntity } from './statement.entity.js';
import { StatementsRepository } from './statements.repository.js';

type Wanted = InputOf<typeof makeMyStatement>['body'];
const replacedWords = 'Made anew by the person it is for.';

/** Statements that members make for themselves, as soon as their attendance was reviewed: for what nobody has to approve. */
@Injectable()
export class OwnStatementsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StatementsRepository) private readonly repository: StatementsRepository,
    @Inject(StatementMaker) private readonly maker: StatementMaker,
    @Inject(IssuingService) private readonly issuing: IssuingService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  /** Asked for again while the record reads the same, it is the one that is there. */
  async make(actor: Actor, wanted: Wanted): Promise<Receipt> {
    if (wanted.to < wanted.from) refuse('invalid_input', { fields: [{ path: 'body.to', message: 'The end is before the beginning' }] });
    const profession = (await this.people.profiles(actor.networkId, [actor.memberId])).get(actor.memberId)?.profession ?? '';
    if (creditSchemes[wanted.scheme].needsApproval || !isFor(creditSchemes[wanted.scheme], profession)) refuse('invalid_input', { fields: [{ path: 'body.scheme', message: 'Your educators issue these, to those whom they are for' }] });
    return this.work.run(async (tx) => {
      await this.repository.hold(actor.networkId, wanted.scheme);
      const standing = (await this.repository.overlapping(actor.networkId, wanted.scheme, wanted, [actor.memberId])).map((statement) => ({ ...statement.body.period, own: statement.run.memberId !== null, statement }));
      const { replaced, clash } = besideOwn(standing, wanted);
      if (clash) refuse('wrong_state', { state: { statementId: clash.statement.id } });
      const same = replaced.find((one) => one.from === wanted.from && one.to === wanted.to)?.statement;
      if (same && !(await this.maker.changed(actor.networkId, [same])).has(same.id)) return receiptOf(same);
      return receiptOf(await this.issue(tx, actor, wanted, replaced.map((one) => one.statement)));
    });
  }

  private async issue(tx: Tx, actor: Actor, { from, to, scheme }: Wanted, before: readonly StatementEntity[]): Promise<StatementEntity> {
    const run: StatementRunEntity = { id: this.clock.uuid(), networkId: actor.networkId, periodFrom: from, periodTo: to, scheme, approval: null, overlap: 'supersede', state: 'done', total: 1, done: 1, had: 0, unfit: 0, lastMemberId: actor.memberId, memberId: actor.memberId, startedAt: this.clock.now(), byId: actor.memberId };
    const facts = await this.maker.factsOf(run, [actor.memberId]);
    if (!facts.credits.has(actor.memberId)) refuse('wrong_state', { state: { credits: 0 } });
    await this.repository.addRun(run);
    const statement = (await this.maker.make(run, actor.memberId, facts, 0)) ?? refuse('conflict');
    for (const old of before) await this.issuing.replace(tx, old, statement, replacedWords, actor.memberId);
    tx.audit({ networkId: actor.networkId, action: 'statement.self-made', subjectType: 'statement', subjectId: statement.id, actorId: actor.memberId, detail: { from, to, scheme, code: statement.code } });
    tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'statements' });
    return statement;
  }
}

const receiptOf = ({ id, again }: StatementEntity): Receipt => ({ id, version: again, state: 'valid' });
