import { Inject, Injectable } from '@nestjs/common';
import type { Receipt, Recheck, ReplyOf, latestRecheck } from '@without-walls/contracts';
import { rulesetHash } from '@without-walls/deidentify';
import { PeopleService, refOr } from '../people/people.service.js';
import { Clock } from '../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { RecheckedCases } from './rechecked-cases.js';
import type { RecheckEntity } from './recheck.entity.js';
import { RecheckRepository } from './recheck.repository.js';

/** Few enough that no transaction holds cases for long. */
const batch = 10;
/** A run that has not moved for so long has lost its worker. */
const leftAfterMs = 5 * 60_000;

/** Looks through every released case again when the rules have learnt something, and puts out of sight what they now forbid. */
@Injectable()
export class RecheckService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RecheckRepository) private readonly runs: RecheckRepository,
    @Inject(RecheckedCases) private readonly cases: RecheckedCases,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  async latest(actor: Actor): Promise<ReplyOf<typeof latestRecheck>> {
    const row = await this.runs.latest(actor.networkId);
    const refs = await this.people.refs(actor.networkId, row?.byId ? [row.byId] : []);
    return { ruleset: rulesetHash(), recheck: row && viewRecheck(row, row.byId ? refOr(refs, row.byId) : null) };
  }

  start(actor: Actor): Promise<Receipt> {
    return this.work.run((tx) => this.begin(tx, actor.networkId, actor.memberId));
  }

  /** Begins what is due: networks with cases checked by other rules, and runs that were left lying. */
  async due(): Promise<void> {
    for (const networkId of await this.runs.networksBehind(rulesetHash())) await this.work.run((tx) => this.begin(tx, networkId, null));
    const left = await this.runs.left(new Date(this.clock.now().getTime() - leftAfterMs));
    if (left.length > 0) await this.work.run(async (tx) => left.forEach((row) => tx.job('cases.recheck', { recheckId: row.id })));
  }

  /** Goes on from where the run stands. Twice at once it goes on one after the other: each batch holds the run's row. */
  async run(recheckId: string): Promise<void> {
    while (await this.goOn(recheckId));
  }

  /** One batch in a transaction of its own; false when there is nothing left to do. */
  goOn(recheckId: string): Promise<boolean> {
    return this.work.run((tx) => this.step(tx, recheckId));
  }

  private async begin(tx: Tx, networkId: string, byId: string | null): Promise<Receipt> {
    const now = this.clock.now();
    const row: RecheckEntity = { id: this.clock.uuid(), networkId, ruleset: rulesetHash(), startedAt: now, touchedAt: now, finishedAt: null, byId, total: await this.runs.count(networkId), done: 0, held: 0, toDecide: 0, lastCaseId: null };
    if (!(await this.runs.add(row))) return receiptOf((await this.runs.running(networkId)) ?? refuse('conflict'));
    tx.audit({ networkId, action: 'case.recheck-started', subjectType: 'recheck', subjectId: row.id, actorId: byId, detail: { ruleset: row.ruleset, total: row.total } });
    tx.job('cases.recheck', { recheckId: row.id });
    tx.socket(`network:${networkId}`, 'changed', { topic: 'cases' });
    return receiptOf(row);
  }

  private async step(tx: Tx, recheckId: string): Promise<boolean> {
    const run = await this.runs.lock(recheckId);
    if (!run || run.finishedAt) return false;
    const now = this.clock.now();
    const rows = await this.runs.next(run.networkId, run.lastCaseId, batch);
    for (const row of rows) {
      const { held, toDecide } = await this.cases.check(tx, row);
      Object.assign(run, { done: run.done + 1, held: run.held + (held ? 1 : 0), toDecide: run.toDecide + (toDecide ? 1 : 0), lastCaseId: row.id });
    }
    const finished = rows.length < batch;
    const { done, held, toDecide, lastCaseId } = run;
    await this.runs.change(recheckId, { done, held, toDecide, lastCaseId, total: Math.max(run.total, done), touchedAt: now, finishedAt: finished ? now : null });
    if (finished) tx.audit({ networkId: run.networkId, action: 'case.recheck-finished', subjectType: 'recheck', subjectId: run.id, actorId: null, detail: { ruleset: run.ruleset, done, held, toDecide } });
    tx.socket(`network:${run.networkId}`, 'changed', { topic: 'cases' });
    return !finished;
  }
}

const receiptOf = (row: RecheckEntity): Receipt => ({ id: row.id, version: row.done, state: row.finishedAt ? 'finished' : 'running' });

const viewRecheck = ({ id, startedAt, finishedAt, total, done, held, toDecide }: RecheckEntity, by: Recheck['by']): Recheck => ({
  id, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, by, total, done, held, toDecide,
});
