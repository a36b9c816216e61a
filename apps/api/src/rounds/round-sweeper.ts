import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { LOGGER, type Logger } from '../platform/observability/logger.js';
import { EvidenceRepository } from './evidence.repository.js';
import { PresenceService, silentMs } from './presence.service.js';
import { RecordingService } from './recording.service.js';
import { RoundClock } from './round-clock.js';
import { RoundsRepository } from './rounds.repository.js';
import { VideoLook } from './video-look.js';

const everyMs = 1_000;
/** How often it is noted who is in a live round. */
export const seenEveryMs = 30_000;
/** A page that is loaded again is back before anyone hears that it went. */
export const reloadGraceMs = 4_000;

/** Looks every second, in every process, so that timers, presence and the end of a recording go on while Redis or a node is away. */
@Injectable()
export class RoundSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  /** Beside the look: the recording service may take its time, and timers do not. */
  private recording: Promise<void> | null = null;
  /** Beside it as well: timers do not wait for the video server. */
  private looking: Promise<void> | null = null;
  private lastLook = 0;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RoundsRepository) private readonly rounds: RoundsRepository,
    @Inject(EvidenceRepository) private readonly evidence: EvidenceRepository,
    @Inject(RoundClock) private readonly roundClock: RoundClock,
    @Inject(PresenceService) private readonly presence: PresenceService,
    @Inject(VideoLook) private readonly video: VideoLook,
    @Inject(RecordingService) private readonly recordings: RecordingService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), everyMs);
  }
  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await Promise.all([this.running, this.recording, this.looking]);
  }

  /** One look; a look that is under way is shared. Never throws. */
  sweep(): Promise<void> {
    const putOff = (error: unknown) => this.log.debug({ error: (error as Error).name }, 'sweep of rounds put off');
    this.recording ??= this.recordings.followDue().catch(putOff).finally(() => (this.recording = null));
    this.running ??= this.look().catch(putOff).finally(() => (this.running = null));
    return this.running;
  }

  /** Every half minute all processes would note the same; the first one does. */
  private lookRound(now: number): void {
    const look = Math.floor(now / seenEveryMs);
    if (look === this.lastLook) return;
    this.lastLook = look;
    this.looking = this.noteSeen(look).catch((error: unknown) => this.log.debug({ error: (error as Error).name }, 'look at rounds put off'));
  }

  private async noteSeen(look: number): Promise<void> {
    await this.video.run();
    const now = this.clock.now();
    await this.evidence.noteSeen(look, now, new Date(now.getTime() - silentMs));
  }

  private async look(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { id } of await this.rounds.timersDue(new Date(now))) await this.roundClock.markOvertime(id);
    for (const { id } of await this.rounds.handsDue(new Date(now))) await this.roundClock.lowerAbandonedHands(id);
    for (const { id } of await this.rounds.breaksDue(new Date(now))) await this.roundClock.suggestBreak(id);
    this.lookRound(now);
    const silentBefore = new Date(now - silentMs);
    for (const { roundId, memberId } of await this.evidence.dropped(new Date(now - reloadGraceMs), silentBefore)) await this.presence.dropOut(roundId, memberId, silentBefore);
  }
}
