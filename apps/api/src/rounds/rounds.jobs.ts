import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@without-walls/contracts';
import { HandlesJob } from '../platform/queue/job-handler.js';
import { FinishService } from './finish.service.js';
import { MediaService } from './media.service.js';
import { RoundClock } from './round-clock.js';
import { RoundsRepository } from './rounds.repository.js';
import { WebhooksService } from './webhooks.service.js';

@Injectable()
export class RoundsJobs {
  constructor(@Inject(RoundClock) private readonly clock: RoundClock, @Inject(WebhooksService) private readonly webhooks: WebhooksService, @Inject(MediaService) private readonly media: MediaService, @Inject(RoundsRepository) private readonly rounds: RoundsRepository, @Inject(FinishService) private readonly finishing: FinishService) {}

  @HandlesJob('rounds.timerDue')
  timerDue({ roundId, timerVersion }: JobPayload<'rounds.timerDue'>): Promise<void> {
    return this.clock.markOvertime(roundId, timerVersion);
  }

  @HandlesJob('rounds.webhook')
  webhook({ webhookId }: JobPayload<'rounds.webhook'>): Promise<void> {
    return this.webhooks.process(webhookId);
  }

  /** Each in a transaction of its own. */
  @HandlesJob('rounds.endForgotten')
  async endForgotten(): Promise<void> {
    for (const { id } of await this.rounds.open()) await this.finishing.endForgotten(id);
  }

  @HandlesJob('rounds.closeRoom')
  closeRoom({ roundId }: JobPayload<'rounds.closeRoom'>): Promise<void> {
    return this.media.closeRoom(roundId);
  }
}
