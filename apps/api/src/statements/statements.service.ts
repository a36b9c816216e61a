import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, ReplyOf, StatementRow, StatementView, Verified, ledger, listRuns, myStatements, signedStatement, ledgerCsv } from '@without-walls/contracts';
import { initialsOf, may, readCode } from '@without-walls/domain';
import { PeopleService, refOr } from '../people/people.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { IssuingService } from './issuing.service.js';
import { activities, byPerson, byScheme } from './ledger-csv.js';
import { StatementMaker } from './statement-maker.js';
import { unitWords } from './statement-body.js';
import { type Stamp, statementPdf } from './statement-pdf.js';
import type { StatementEntity } from './statement.entity.js';
import { StatementsRepository } from './statements.repository.js';

/** Statements read, taken back, issued anew, and verified by strangers. */
@Injectable()
export class StatementsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StatementsRepository) private readonly repository: StatementsRepository,
    @Inject(IssuingService) private readonly issuing: IssuingService,
    @Inject(StatementMaker) private readonly maker: StatementMaker,
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async runs(actor: Actor): Promise<ReplyOf<typeof listRuns>> {
    const runs = await this.repository.runs(actor.networkId);
    const refs = await this.people.refs(actor.networkId, runs.map((run) => run.byId));
    return { items: runs.map((run) => ({ id: run.id, period: { from: run.periodFrom, to: run.periodTo }, scheme: run.scheme, approval: run.approval, overlap: run.overlap, had: run.had, unfit: run.unfit, state: run.state, total: run.total, done: run.done, startedAt: run.startedAt.toISOString(), by: refOr(refs, run.byId) })) };
  }

  page(actor: Actor, query: InputOf<typeof ledger>['query']): Promise<ReplyOf<typeof ledger>> {
    return this.rows(actor, { networkId: actor.networkId }, query);
  }
  mine(actor: Actor, query: InputOf<typeof myStatements>['query']): Promise<ReplyOf<typeof myStatements>> {
    return this.rows(actor, { networkId: actor.networkId, memberId: actor.memberId }, query);
  }

  async read(actor: Actor, id: string): Promise<StatementView> {
    const statement = await this.readable(actor, id);
    const [refs, changed, run, code] = await Promise.all([this.people.refs(actor.networkId, [statement.memberId]), this.maker.changed(actor.networkId, [statement]), this.repository.run(actor.networkId, statement.runId), this.replacementOf(statement)]);
    const valid = statement.state === 'valid';
    const issues = valid && may(actor, 'statement.issue');
    return {
      ...viewRow(statement, refs, changed), body: statement.body, reason: statement.reason, replacedBy: statement.supersededBy && code ? { id: statement.supersededBy, code } : null, scheme: found(run).scheme, verifyPath: `/verify/${statement.code}`,
      can: { revoke: issues, supersede: issues, renew: valid && run?.memberId === actor.memberId },
    };
  }
  async pdf(actor: Actor, id: string): Promise<Buffer> {
    const statement = await this.readable(actor, id);
    const stamp: Stamp | null = statement.state === 'valid' ? null : { state: statement.state, replacedBy: await this.replacementOf(statement) };
    return statementPdf(statement.body, `${this.config.http.publicUrl}/verify/${statement.code}`, stamp);
  }
  async signed(actor: Actor, id: string): Promise<ReplyOf<typeof signedStatement>> {
    const { body, keyId, signature, state } = await this.readable(actor, id);
    // A signature proves itself for ever: it is not handed out for what no longer stands.
    if (state !== 'valid') refuse('wrong_state', { state: { state, say: state === 'revoked' ? 'This statement was taken back.' : 'There is a newer statement. Take the signed file of that one.' } });
    return { body, keyId, signature };
  }

  async revoke(actor: Actor, id: string, reason: string): Promise<Receipt> {
    this.check.require({ 'body.reason': reason });
    return this.work.run(async (tx) => {
      const statement = await this.valid(actor, id);
      await this.repository.change(id, { state: 'revoked', reason });
      tx.audit({ networkId: actor.networkId, action: 'statement.revoked', subjectType: 'statement', subjectId: id, actorId: actor.memberId, detail: { code: statement.code } });
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'statements' });
      return { id, version: statement.again, state: 'revoked' };
    });
  }

  /** From the record as it is now. The old code stays known, and says that there is a newer one. */
  async supersede(actor: Actor, id: string, reason: string): Promise<Receipt> {
    this.check.require({ 'body.reason': reason });
    return this.work.run(async (tx) => {
      const run = found(await this.repository.run(actor.networkId, found(await this.repository.byId(actor.networkId, id)).runId));
      await this.repository.hold(actor.networkId, run.scheme);
      const old = await this.valid(actor, id);
      const anew = { ...run, byId: actor.memberId, memberId: null };
      const facts = await this.maker.factsOf(anew, [old.memberId]);
      // Nothing is left to state: it is taken back, not issued over nothing.
      if (!facts.credits.has(old.memberId)) refuse('wrong_state', { state: { credits: 0 } });
      const next = (await this.maker.make(anew, old.memberId, facts, old.again + 1)) ?? refuse('conflict');
      await this.issuing.replace(tx, old, next, reason, actor.memberId);
      await this.issuing.write(tx, actor.networkId, [next]);
      tx.socket(`network:${actor.networkId}`, 'changed', { topic: 'statements' });
      return { id: next.id, version: next.again, state: 'valid' };
    });
  }

  /** For anybody. What cannot be a code is looked up all the same, so that it takes as long. */
  async verify(typed: string): Promise<Verified> {
    const code = readCode(typed);
    const statement = await this.repository.byCode(code ?? 'none');
    if (!code || !statement) return { state: 'unknown', statement: null };
    const { body } = statement;
    return { state: statement.state, statement: { title: body.title, initials: initialsOf(body.to.name), by: body.by, period: body.period, hours: body.hours, units: unitWords(body), issuedAt: body.issuedAt } };
  }

  /** Line by line, as the rows are read. */
  csv(actor: Actor, { by, scheme, from = '0001-01-01', to = '9999-12-31' }: InputOf<typeof ledgerCsv>['query']): AsyncGenerator<string> {
    if (by === 'person') return byPerson(this.repository.all(actor.networkId));
    return scheme ? activities(this.repository.valid(actor.networkId, { from, to }), scheme, { from, to }) : byScheme(this.repository.all(actor.networkId));
  }

  private async rows(actor: Actor, scope: { networkId: string; memberId?: string }, { after, limit }: InputOf<typeof ledger>['query']): Promise<ReplyOf<typeof ledger>> {
    const page = toPage(await this.repository.page(scope, decodeTimeCursor(after), limit), limit, (row) => encodeCursor(row.issuedAt.toISOString(), row.id));
    const [refs, changed] = await Promise.all([this.people.refs(actor.networkId, page.items.map((row) => row.memberId)), this.maker.changed(actor.networkId, page.items)]);
    return { next: page.next, items: page.items.map((row) => viewRow(row, refs, changed)) };
  }

  private async readable(actor: Actor, id: string): Promise<StatementEntity> {
    const statement = found(await this.repository.byId(actor.networkId, id));
    return statement.memberId === actor.memberId || may(actor, 'statement.issue') ? statement : refuse('not_found');
  }
  private replacementOf({ supersededBy }: StatementEntity): Promise<string | null> {
    return supersededBy ? this.repository.codeOf(supersededBy) : Promise.resolve(null);
  }
  private async valid(actor: Actor, id: string): Promise<StatementEntity> {
    const statement = found(await this.repository.lock(actor.networkId, id));
    if (statement.state !== 'valid') refuse('wrong_state', { state: { state: statement.state } });
    return statement;
  }
}

const viewRow = (statement: StatementEntity, refs: Parameters<typeof refOr>[0], changed: ReadonlySet<string>): StatementRow => ({
  id: statement.id, code: statement.code, title: statement.body.title, member: refOr(refs, statement.memberId), period: statement.body.period, hours: statement.body.hours, units: unitWords(statement.body), state: statement.state, changed: changed.has(statement.id), issuedAt: statement.issuedAt.toISOString(),
});
