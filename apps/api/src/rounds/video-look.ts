import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../platform/observability/logger.js';
import { LivekitServer } from '../platform/livekit/livekit-server.js';
import { ruleOf } from './media.service.js';
import { PresenceService } from './presence.service.js';
import { RoundsRepository } from './rounds.repository.js';

/**
 * Goes by what stands in the video rooms and not by what was told of it: a report may be lost, or wait for a queue. Who is there is
 * in the round, who was removed goes, and everybody may send what was decided. Every process looks: its health probe asks ten times as often.
 */
@Injectable()
export class VideoLook {
  constructor(
    @Inject(LivekitServer) private readonly livekit: LivekitServer,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Never throws: while the video server is away there is nobody to see. */
  async run(): Promise<void> {
    if (!this.livekit.configured) return;
    const open = await this.rounds.open();
    await Promise.all(open.map((round) => this.lookAt(round).catch((error: unknown) => this.log.debug({ error: (error as Error).name }, 'look at a video room put off'))));
  }

  private lookAt({ id, livekitRoom }: { id: string; livekitRoom: string }): Promise<void> {
    return this.livekit.permit(livekitRoom, async (identities) => {
      await this.presence.seenInVideo(id, identities);
      // Read after it is known who is there: whoever has a token came in before.
      const round = await this.rounds.anywhere(id);
      return round && round.state !== 'ended' ? ruleOf(round.projection, 'nothing') : () => null;
    });
  }
}
