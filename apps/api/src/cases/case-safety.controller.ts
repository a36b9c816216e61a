import { Controller, Inject } from '@nestjs/common';
import { type InputOf, type Receipt, type ReplyOf, caseReaders, latestRecheck, startRecheck } from '@without-walls/contracts';
import { Input, Me, Serve } from '../platform/http/serve.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { CaseReadersService } from './case-readers.service.js';
import { RecheckService } from './recheck.service.js';

@Controller()
export class CaseSafetyController {
  constructor(@Inject(CaseReadersService) private readonly readers: CaseReadersService, @Inject(RecheckService) private readonly rechecks: RecheckService) {}

  @Serve(caseReaders)
  read(@Me() actor: Actor, @Input() { params }: InputOf<typeof caseReaders>): Promise<ReplyOf<typeof caseReaders>> {
    return this.readers.of(actor, params.id);
  }

  @Serve(latestRecheck)
  latest(@Me() actor: Actor): Promise<ReplyOf<typeof latestRecheck>> {
    return this.rechecks.latest(actor);
  }

  @Serve(startRecheck)
  start(@Me() actor: Actor): Promise<Receipt> {
    return this.rechecks.start(actor);
  }
}
