import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { RecheckService } from './recheck.service.js';

@Injectable()
export class RecheckJobs {
  constructor(@Inject(RecheckService) private readonly rechecks: RecheckService) {}

  @HandlesJob('cases.recheck')
  run({ recheckId }: JobPayload<'cases.recheck'>): Promise<void> {
    return this.rechecks.run(recheckId);
  }

  @HandlesJob('cases.recheckDue')
  due(): Promise<void> {
    return this.rechecks.due();
  }
}
