import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { LOGGER, type Logger } from '../observability/logger.js';
import { LivekitServer } from './livekit-server.js';
import { type MediaState, mediaStateOf, readStartStatus } from './media-status.js';

/** Asked when the video server answers again; the rounds slice knows which rooms should be there. */
export abstract class LiveRooms {
  abstract roomsOfLiveRounds(): Promise<string[]>;
}

const probeEveryMs = 3_000;

/** Watches the video server: says when it comes and goes, and gives live rounds their rooms back. */
@Injectable()
export class MediaHealth implements OnApplicationBootstrap, OnApplicationShutdown {
  private current: MediaState = { state: 'starting', say: 'Video is being looked for.' };
  private timer: NodeJS.Timeout | null = null;
  private readonly listeners: (() => void)[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LivekitServer) private readonly livekit: LivekitServer,
    @Inject(LiveRooms) private readonly rooms: LiveRooms,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Calls back whenever the state changes. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  get state(): MediaState {
    return this.current;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.probe();
    this.timer = setInterval(() => void this.probe(), probeEveryMs);
  }
  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** One look. Public so that a spec need not wait for the timer. */
  async probe(): Promise<MediaState> {
    const before = this.current.state;
    const next = await this.look();
    if (next.state === 'up' && before !== 'up') await this.restoreRooms();
    this.current = next;
    if (next.state !== before) for (const listener of this.listeners) listener();
    return next;
  }

  private async look(): Promise<MediaState> {
    const configured = this.livekit.configured;
    return mediaStateOf({ configured, answers: configured && (await this.livekit.answers()), start: await readStartStatus(this.config.livekitStatusFile) });
  }

  /** A restarted server has forgotten its rooms, and browsers may not make them: without this nobody comes back. */
  private async restoreRooms(): Promise<void> {
    const names = await this.rooms.roomsOfLiveRounds().catch(() => []);
    for (const name of names) await this.livekit.createRoom(name).catch((error: unknown) => this.log.warn({ error: (error as Error).name }, 'a room could not be created again'));
  }
}
