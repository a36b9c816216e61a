import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type ReplyOf, listAudit, listFailedJobs, listMail, readMail, retryJob, verifyAudit } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { OperationsService } from './operations.service.js';

@Controller()
export class OperationsController {
  constructor(@Inject(OperationsService) private readonly operations: OperationsService) {}

  @Serve(listMail)
  mailPage(@Me() actor: Actor, @Input() { query }: InputOf<typeof listMail>): Promise<ReplyOf<typeof listMail>> {
    return this.operations.mailPage(actor, query);
  }

  @Serve(readMail)
  mail(@Me() actor: Actor, @Input() { params }: InputOf<typeof readMail>): Promise<ReplyOf<typeof readMail>> {
    return this.operations.mail(actor, params.id);
  }

  @Serve(listFailedJobs)
  failedJobs(@Input() { query }: InputOf<typeof listFailedJobs>): Promise<ReplyOf<typeof listFailedJobs>> {
    return this.operations.failedJobs(query);
  }

  @Serve(retryJob)
  retry(@Me() actor: Actor, @Input() { params }: InputOf<typeof retryJob>): Promise<Record<string, never>> {
    return this.operations.retry(actor, params.queue, params.id);
  }

  @Serve(listAudit)
  auditPage(@Me() actor: Actor, @Input() { query }: InputOf<typeof listAudit>): Promise<ReplyOf<typeof listAudit>> {
    return this.operations.auditPage(actor, query);
  }

  @Serve(verifyAudit)
  verify(@Me() actor: Actor): Promise<ReplyOf<typeof verifyAudit>> {
    return this.operations.verify(actor);
  }
}
