import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, Receipt, ReplyOf, StatementRow, StatementView, Verified, ledger, listRuns, myStatements, signedStatement } from '@without-walls/contracts';
import { initialsOf, may, readCode } from '@without-walls/domain';
import { PeopleService, refOr } from '../people/people.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { decodeTimeCursor, encodeCursor, toPage } from '../platform/database/keyset.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { found, refuse } from '../platform/http/refusal.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TextCheck } from '../sessions/text-check.service.js';
import { IssuingService } from './issuing.service.js';
import { ledgerCsv } from './ledger-csv.js';
import { unitWords } from './statement-body.js';
import { statementPdf } from './statement-pdf.js';
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
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(TextCheck) private readonly check: TextCheck,
  ) {}

  async runs(actor: Actor): Promise<ReplyOf<typeof listRuns>> {
    const runs = await this.repository.runs(actor.networkId);
    const refs = await this.people.refs(actor.networkId, runs.map((run) => run.byId));
    return { items: runs.map((run) => ({ id: run.id, period: { from: run.periodFrom, to: run.periodTo }, scheme: run.scheme, approval: run.approval, state: run.state, total: run.total, done: run.done, startedAt: run.startedAt.toISOString(), by: refOr(refs, run.byId) })) };
  }

  page(actor: Actor, query: InputOf<typeof ledger>['query']): Promise<ReplyOf<typeof ledger>> {
    return this.rows(actor, { networkId: actor.networkId }, query);
  }
  mine(actor: Actor, query: InputOf<typeof myStatements>['query']): Promise<ReplyOf<typeof myStatements>> {
    return this.rows(actor, { networkId: actor.networkId, memberId: actor.memberId }, query);
  }

  async read(actor: Actor, id: string): Promise<StatementView> {
    const statement = await this.readable(actor, id);
    const refs = await this.people.refs(actor.networkId, [statement.memberId]);
    const issues = may(actor, 'statement.issue') && statement.state === 'valid';
    return { ...viewRow(statement, refs), body: statement.body, reason: statement.reason, supersededBy: statement.supersededBy, verifyPath: `/verify/${statement.code}`, can: { revoke: issues, supersede: issues } };
  }
  async pdf(actor: Actor, id: string): Promise<Buffer> {
    const statement = await this.readable(actor, id);
    return statementPdf(statement.body, `${this.config.http.publicUrl}/verify/${statement.code}`);
  }
  async signed(actor: Actor, id: string): Promise<ReplyOf<typeof signedStatement>> {
    const { body, keyId, signature } = await this.readable(actor, id);
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
      const old = await this.valid(actor, id);
      const run = found(await this.repository.run(actor.networkId, old.runId));
      const next = await this.issuing.one({ ...run, byId: actor.memberId }, old.memberId, await this.issuing.creditsOf(run, old.memberId), old.again + 1);
      if (!next) refuse('conflict');
      await this.repository.change(id, { state: 'superseded', reason, supersededBy: next.id });
      tx.audit({ networkId: actor.networkId, action: 'statement.superseded', subjectType: 'statement', subjectId: id, actorId: actor.memberId, detail: { code: old.code, by: next.code } });
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

  async csv(actor: Actor, by: 'person' | 'scheme'): Promise<string> {
    const statements: StatementEntity[] = [];
    for await (const one of this.repository.all(actor.networkId)) statements.push(one);
    return ledgerCsv(statements, by);
  }

  private async rows(actor: Actor, scope: { networkId: string; memberId?: string }, { after, limit }: InputOf<typeof ledger>['query']): Promise<ReplyOf<typeof ledger>> {
    const page = toPage(await this.repository.page(scope, decodeTimeCursor(after), limit), limit, (row) => encodeCursor(row.issuedAt.toISOString(), row.id));
    const refs = await this.people.refs(actor.networkId, page.items.map((row) => row.memberId));
    return { next: page.next, items: page.items.map((row) => viewRow(row, refs)) };
  }

  private async readable(actor: Actor, id: string): Promise<StatementEntity> {
    const statement = found(await this.repository.byId(actor.networkId, id));
    return statement.memberId === actor.memberId || may(actor, 'statement.issue') ? statement : refuse('not_found');
  }
  private async valid(actor: Actor, id: string): Promise<StatementEntity> {
    const statement = found(await this.repository.lock(actor.networkId, id));
    if (statement.state !== 'valid') refuse('wrong_state', { state: { state: statement.state } });
    return statement;
  }
}

const viewRow = (statement: StatementEntity, refs: Parameters<typeof refOr>[0]): StatementRow => ({
  id: statement.id, code: statement.code, title: statement.body.title, member: refOr(refs, statement.memberId), period: statement.body.period, hours: statement.body.hours, units: unitWords(statement.body), state: statement.state, issuedAt: statement.issuedAt.toISOString(),
});
