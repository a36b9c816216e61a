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
/** While it is away people wait. */
const awayProbeEveryMs = 1_000;

/** Watches the video server: says when it comes and goes, and gives live rounds their rooms back. */
@Injectable()
export class MediaHealth implements OnApplicationBootstrap, OnApplicationShutdown {
  private current: MediaState = { state: 'starting', say: 'Video is being looked for.' };
  private timer: NodeJS.Timeout | null = null;
  private ended = false;
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
    this.wait();
  }
  onApplicationShutdown(): void {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private wait(): void {
    if (this.ended) return;
    this.timer = setTimeout(() => void this.probe().finally(() => this.wait()), this.current.state === 'down' ? awayProbeEveryMs : probeEveryMs);
  }

  /** One look. Public so that a spec need not wait for the timer. */
  async probe(): Promise<MediaState> {
    const before = this.current.state;
    const next = await this.look();
    if (next.state === 'up') await this.restoreRooms();
    this.current = next;
    if (next.state !== before) for (const listener of this.listeners) listener();
    return next;
  }

  private async look(): Promise<MediaState> {
    const configured = this.livekit.configured;
    return mediaStateOf({ configured, answers: configured && (await this.livekit.answers()), start: await readStartStatus(this.config.livekitStatusFile) });
  }

  /** A restarted server has forgotten its rooms, and browsers may not make them: without this nobody comes back. It may have been away between two looks, so every look counts. */
  private async restoreRooms(): Promise<void> {
    const missing = await this.rooms.roomsOfLiveRounds().then((names) => this.livekit.missing(names)).catch((): string[] => []);
    if (missing.length === 0) return;
    // A round that ended meanwhile keeps its door shut.
    const live = await this.rooms.roomsOfLiveRounds().catch((): string[] => []);
    for (const name of missing.filter((one) => live.includes(one))) await this.livekit.createRoom(name).catch((error: unknown) => this.log.warn({ error: (error as Error).name }, 'a room could not be created again'));
  }
}
