import { Controller, Inject } from '@nestjs/common';
import { type CaseView, type InputOf, type Receipt, type ReplyOf, addComment, checkQueue, createCase, decideMark, listCases, listComments, readCase, recallCase, releaseCase, returnCase, saveSection, submitCase, withdrawCase } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseCommentsService } from './case-comments.service.js';
import { CaseDraftsService } from './case-drafts.service.js';
import { CaseReadingService } from './case-reading.service.js';
import { CaseSubmissionService } from './case-submission.service.js';
import { SecondLookService } from './second-look.service.js';

@Controller()
export class CasesController {
  constructor(
    @Inject(CaseDraftsService) private readonly drafts: CaseDraftsService,
    @Inject(CaseSubmissionService) private readonly submission: CaseSubmissionService,
    @Inject(SecondLookService) private readonly looks: SecondLookService,
    @Inject(CaseReadingService) private readonly reading: CaseReadingService,
    @Inject(CaseCommentsService) private readonly comments: CaseCommentsService,
  ) {}

  @Serve(listCases)
  list(@Me() actor: Actor, @Input() { query }: InputOf<typeof listCases>): Promise<ReplyOf<typeof listCases>> {
    return this.reading.page(actor, query);
  }

  @Serve(createCase)
  create(@Me() actor: Actor): Promise<ReplyOf<typeof createCase>> {
    return this.drafts.create(actor);
  }

  @Serve(readCase)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readCase>): Promise<CaseView> {
    return this.reading.read(actor, params.id);
  }

  @Serve(saveSection)
  save(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof saveSection>): Promise<ReplyOf<typeof saveSection>> {
    return this.drafts.save(actor, params.id, params.section, body);
  }

  @Serve(decideMark)
  decideMark(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof decideMark>): Promise<Receipt> {
    return this.drafts.decide(actor, params.id, body);
  }

  @Serve(submitCase)
  submit(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof submitCase>): Promise<Receipt> {
    return this.submission.submit(actor, params.id, body);
  }

  @Serve(withdrawCase)
  withdraw(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof withdrawCase>): Promise<Receipt> {
    return this.drafts.withdraw(actor, params.id, body.version);
  }

  @Serve(checkQueue)
  queue(@Me() actor: Actor, @Input() { query }: InputOf<typeof checkQueue>): Promise<ReplyOf<typeof checkQueue>> {
    return this.looks.queue(actor, query);
  }

  @Serve(releaseCase)
  release(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof releaseCase>): Promise<Receipt> {
    return this.looks.release(actor, params.id, body);
  }

  @Serve(returnCase)
  return(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof returnCase>): Promise<Receipt> {
    return this.looks.return(actor, params.id, body);
  }

  @Serve(recallCase)
  recall(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof recallCase>): Promise<Receipt> {
    return this.looks.recall(actor, params.id, body);
  }

  @Serve(listComments)
  thread(@Me() actor: Actor, @Input() { params, query }: InputOf<typeof listComments>): Promise<ReplyOf<typeof listComments>> {
    return this.comments.page(actor, params.id, query);
  }

  @Serve(addComment)
  comment(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof addComment>): Promise<Receipt> {
    return this.comments.add(actor, params.id, body.text);
  }
}
