import { Readable } from 'node:stream';
import { Controller, Header, Inject, StreamableFile } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, type StatementView, type Verified, ledger, ledgerCsv, listRuns, makeMyStatement, myStatements, pauseRun, readStatement, revokeStatement, signedStatement, startRun, statementKeys, statementPdf, supersedeStatement, verifyStatement } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { IssuingService } from './issuing.service.js';
import { OwnStatementsService } from './own-statements.service.js';
import { StatementSigning } from './signing.js';
import { StatementsService } from './statements.service.js';

@Controller()
export class StatementsController {
  constructor(@Inject(StatementsService) private readonly statements: StatementsService, @Inject(IssuingService) private readonly issuing: IssuingService, @Inject(OwnStatementsService) private readonly own: OwnStatementsService, @Inject(StatementSigning) private readonly signing: StatementSigning) {}

  @Serve(startRun)
  start(@Me() actor: Actor, @Input() { body }: InputOf<typeof startRun>): Promise<Receipt> {
    return this.issuing.start(actor, body);
  }

  @Serve(listRuns)
  runs(@Me() actor: Actor): Promise<ReplyOf<typeof listRuns>> {
    return this.statements.runs(actor);
  }

  @Serve(pauseRun)
  pause(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof pauseRun>): Promise<Receipt> {
    return this.issuing.setState(actor, params.id, body.state);
  }

  @Serve(myStatements)
  mine(@Me() actor: Actor, @Input() { query }: InputOf<typeof myStatements>): Promise<ReplyOf<typeof myStatements>> {
    return this.statements.mine(actor, query);
  }

  @Serve(makeMyStatement)
  make(@Me() actor: Actor, @Input() { body }: InputOf<typeof makeMyStatement>): Promise<Receipt> {
    return this.own.make(actor, body);
  }

  @Serve(ledgerCsv)
  @Header('cache-control', 'private, no-store')
  csv(@Me() actor: Actor, @Input() { query }: InputOf<typeof ledgerCsv>): StreamableFile {
    return new StreamableFile(Readable.from(this.statements.csv(actor, query)), { type: 'text/csv; charset=utf-8' });
  }

  @Serve(ledger)
  page(@Me() actor: Actor, @Input() { query }: InputOf<typeof ledger>): Promise<ReplyOf<typeof ledger>> {
    return this.statements.page(actor, query);
  }

  @Serve(readStatement)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readStatement>): Promise<StatementView> {
    return this.statements.read(actor, params.id);
  }

  @Serve(statementPdf)
  @Header('cache-control', 'private, no-store')
  async pdf(@Me() actor: Actor, @Input() { params }: InputOf<typeof statementPdf>): Promise<StreamableFile> {
    const bytes = await this.statements.pdf(actor, params.id);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'inline; filename="statement.pdf"', length: bytes.length });
  }

  @Serve(signedStatement)
  signed(@Me() actor: Actor, @Input() { params }: InputOf<typeof signedStatement>): Promise<ReplyOf<typeof signedStatement>> {
    return this.statements.signed(actor, params.id);
  }

  @Serve(revokeStatement)
  revoke(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof revokeStatement>): Promise<Receipt> {
    return this.statements.revoke(actor, params.id, body.reason);
  }

  @Serve(supersedeStatement)
  supersede(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof supersedeStatement>): Promise<Receipt> {
    return this.statements.supersede(actor, params.id, body.reason);
  }

  @Serve(statementKeys)
  async keys(): Promise<ReplyOf<typeof statementKeys>> {
    return { items: await this.signing.keys() };
  }

  @Serve(verifyStatement)
  verify(@Input() { params }: InputOf<typeof verifyStatement>): Promise<Verified> {
    return this.statements.verify(params.code);
  }
}
