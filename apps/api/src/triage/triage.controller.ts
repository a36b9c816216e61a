import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, type TriageItem, decideTriage, fileOpinion, readTriageItem, revealOpinions, triageList } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { TriageReadingService } from './triage-reading.service.js';
import { TriageService } from './triage.service.js';

@Controller()
export class TriageController {
  constructor(@Inject(TriageService) private readonly triage: TriageService, @Inject(TriageReadingService) private readonly reading: TriageReadingService) {}

  @Serve(triageList)
  list(@Me() actor: Actor, @Input() { query }: InputOf<typeof triageList>): Promise<ReplyOf<typeof triageList>> {
    return this.reading.page(actor, query);
  }

  @Serve(readTriageItem)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof readTriageItem>): Promise<TriageItem> {
    return this.reading.read(actor, params.id);
  }

  @Serve(fileOpinion)
  opine(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof fileOpinion>): Promise<Receipt> {
    return this.triage.opine(actor, params.id, body);
  }

  @Serve(revealOpinions)
  reveal(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof revealOpinions>): Promise<Receipt> {
    return this.triage.reveal(actor, params.id, body.version);
  }

  @Serve(decideTriage)
  decide(@Me() actor: Actor, @Input() { params, body }: InputOf<typeof decideTriage>): Promise<Receipt> {
    return this.triage.decide(actor, params.id, body);
  }
}
