import { Controller, Inject } from '@nestjs/common';
import { type EvaluationReport, type InputOf, type Receipt, type ReplyOf, listAsked, readReport, reportCsv, respond } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { ReportService } from './report.service.js';
import { ResponsesService } from './responses.service.js';

@Controller()
export class EvaluationController {
  constructor(@Inject(ResponsesService) private readonly responses: ResponsesService, @Inject(ReportService) private readonly reports: ReportService) {}

  @Serve(listAsked)
  asked(@Me() actor: Actor): Promise<ReplyOf<typeof listAsked>> {
    return this.responses.asked(actor);
  }

  @Serve(respond)
  respond(@Me() actor: Actor, @Input() { body }: InputOf<typeof respond>): Promise<Receipt> {
    return this.responses.respond(actor, body);
  }

  @Serve(readReport)
  report(@Me() actor: Actor, @Input() { query }: InputOf<typeof readReport>): Promise<EvaluationReport> {
    return this.reports.read(actor, query);
  }

  @Serve(reportCsv)
  csv(@Me() actor: Actor, @Input() { query }: InputOf<typeof reportCsv>): Promise<string> {
    return this.reports.csv(actor, query);
  }
}
