import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { CurriculumService } from './curriculum.service.js';
import { SpeakersService } from './speakers.service.js';

@Injectable()
export class CurriculumJobs {
  constructor(@Inject(CurriculumService) private readonly curricula: CurriculumService, @Inject(SpeakersService) private readonly speakers: SpeakersService) {}

  @HandlesJob('curriculum.extend')
  async extend(): Promise<void> {
    await this.curricula.extendAll();
    await this.speakers.warn();
    await this.speakers.remind();
  }

  @HandlesJob('curriculum.notify')
  notify(payload: JobPayload<'curriculum.notify'>): Promise<void> {
    return this.speakers.notify(payload);
  }
}
