import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, JobPayload, Receipt, StatementRun, startRun } from '@without-walls/contracts';
import { creditSchemes, isFor } from '@without-walls/domain';
import { PeopleService } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import { MailService } from '../platform/mail/mail.service.js';
import { HandlesJob } from '../platform/queue/job-handler.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { type Facts, StatementMaker, periodOf } from './statement-maker.js';
import type { StatementEntity, StatementRunEntity } from './statement.entity.js';
import { StatementsRepository } from './statements.repository.js';

/** Few enough that a pause is heard at once. */
const batch = 25;
const replacedWords = 'Issued again with the other statements of a later order.';

/** Issuing: a run makes one statement for everybody with credits in its time, in small steps that can be paused and taken up again. */
@Injectable()
export class IssuingService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(StatementsRepository) private readonly repository: StatementsRepository,
    @Inject(StatementMaker) private readonly maker: StatementMaker,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(MailService) private readonly mail: MailService,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async start(actor: Actor, { from, to, scheme: wanted, approval, overlap }: InputOf<typeof startRun>['body']): Promise<Receipt> {
    if (to < from) refuse('invalid_input', { fields: [{ path: 'body.to', message: 'The end is before the beginning' }] });
    this.check.require({ 'body.approval': approval ?? undefined });
    // Without its approval nothing is claimed of a body: such a statement says hours, and stands beside others that do.
    const scheme = creditSchemes[wanted].needsApproval && !approval ? 'none' : wanted;
    const total = (await this.maker.earners(actor.networkId, { from, to })).length;
    if (total === 0) refuse('wrong_state', { state: { credits: 0 } });
    return this.work.run(async (tx) => {
      const run: StatementRunEntity = { id: this.clock.uuid(), networkId: actor.networkId, periodFrom: from, periodTo: to, scheme, approval, overlap, state: 'running', total, done: 0, had: 0, unfit: 0, lastMemberId: null, memberId: null, startedAt: this.clock.now(), byId: actor.memberId };
      await this.repository.addRun(run);
      tx.audit({ networkId: actor.networkId, action: 'statements.run-started', subjectType: 'statement-run', subjectId: run.id, actorId: actor.memberId, detail: { from, to, scheme, overlap, people: total } });
      tx.job('statements.issue', { runId: run.id });
      return this.told(tx, run);
    });
  }

  setState(actor: Actor, id: string, state: 'running' | 'paused'): Promise<Receipt> {
    return this.work.run(async (tx) => {
      found(await this.repository.run(actor.networkId, id));
      const run = found(await this.repository.lockRun(id));
      if (run.state === 'done' || run.state === state) refuse('wrong_state', { state: { state: run.state } });
      run.state = state;
      await this.repository.changeRun(id, { state });
      tx.audit({ networkId: actor.networkId, action: `statements.run-${state}`, subjectType: 'statement-run', subjectId: id, actorId: actor.memberId, detail: { done: run.done } });
      if (state === 'running') tx.job('statements.issue', { runId: id });
      return this.told(tx, run);
    });
  }

  /** Goes on from where the run stands, until it is done or paused. Twice at once nobody gets two: each step holds the run's row. */
  @HandlesJob('statements.issue')
  async issue({ runId }: JobPayload<'statements.issue'>): Promise<void> {
    const run = await this.repository.runById(runId);
    if (!run) return;
    const earners = await this.maker.earners(run.networkId, periodOf(run));
    while (await this.work.run((tx) => this.step(tx, runId, earners)));
  }

  private async step(tx: Tx, runId: string, earners: readonly string[]): Promise<boolean> {
    const run = await this.repository.lockRun(runId);
    if (run?.state !== 'running') return false;
    await this.repository.hold(run.networkId, run.scheme);
    const members = earners.filter((memberId) => !run.lastMemberId || memberId > run.lastMemberId).slice(0, batch);
    await this.some(tx, run, members);
    const finished = members.length < batch;
    const { done, had, unfit } = run;
    await this.repository.changeRun(runId, { done, had, unfit, lastMemberId: members.at(-1) ?? run.lastMemberId, total: Math.max(run.total, done + had + unfit), state: finished ? 'done' : 'running' });
    if (finished) tx.audit({ networkId: run.networkId, action: 'statements.run-finished', subjectType: 'statement-run', subjectId: runId, actorId: null, detail: { done, had, unfit } });
    this.told(tx, run);
    return !finished;
  }

  /** Whom the scheme is not for, and who has a statement for a part of the time, is counted and left out, or has it replaced. */
  private async some(tx: Tx, run: StatementRunEntity, members: string[]): Promise<void> {
    const facts = await this.maker.factsOf(run, members);
    const standing = await this.repository.overlapping(run.networkId, run.scheme, periodOf(run), members);
    const issued: StatementEntity[] = [];
    for (const memberId of members) {
      const before = standing.filter((one) => one.memberId === memberId);
      if (!isFor(creditSchemes[run.scheme], facts.profiles.get(memberId)?.profession ?? '')) run.unfit += 1;
      else if (before.length > 0 && run.overlap === 'leave-out') run.had += 1;
      else issued.push(...(await this.oneFor(tx, run, memberId, facts, before)));
    }
    run.done += issued.length;
    await this.write(tx, run.networkId, issued);
  }

  private async oneFor(tx: Tx, run: StatementRunEntity, memberId: string, facts: Facts, before: readonly StatementEntity[]): Promise<StatementEntity[]> {
    const statement = await this.maker.make(run, memberId, facts, 0);
    if (!statement) return [];
    for (const old of before) await this.replace(tx, old, statement, replacedWords, run.byId);
    return [statement];
  }

  /** The old code stays known, and says that there is a newer one. */
  async replace(tx: Tx, old: StatementEntity, next: StatementEntity, reason: string, byId: string): Promise<void> {
    await this.repository.change(old.id, { state: 'superseded', reason, supersededBy: next.id });
    tx.audit({ networkId: old.networkId, action: 'statement.superseded', subjectType: 'statement', subjectId: old.id, actorId: byId, detail: { code: old.code, by: next.code } });
  }

  /** Tells those whom statements are for; what they say stands on the page alone. */
  async write(tx: Tx, networkId: string, statements: readonly StatementEntity[]): Promise<void> {
    const idOf = new Map(statements.map((one) => [one.memberId, one.id]));
    for (const { id, email } of await this.people.addressesOf(networkId, [...idOf.keys()])) {
      await this.mail.queue(tx, { networkId, to: email, subject: 'A statement of yours is ready', text: `It says what you attended, is signed, and can be verified by anybody you give it to.\n\n${this.config.http.publicUrl}/statements/${idOf.get(id)}\n` });
    }
  }

  private told(tx: Tx, run: StatementRunEntity): Receipt {
    tx.socket(`network:${run.networkId}`, 'changed', { topic: 'statements' });
    return { id: run.id, version: run.done, state: run.state satisfies StatementRun['state'] };
  }
}
