import { readFile } from 'node:fs/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { mediaState } from '@without-walls/contracts';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/config.js';
import { LOGGER, type Logger } from '../observability/logger.js';
import { LiveSockets } from '../realtime/live-sockets.js';
import { LivekitServer } from './livekit-server.js';

export type MediaState = z.infer<typeof mediaState>;

/** Asked when the video server answers again; the rounds slice knows which rooms should be there. */
export abstract class LiveRooms {
  abstract roomsOfLiveRounds(): Promise<string[]>;
}

const probeEveryMs = 3_000;
const statusFile = z.object({ state: z.enum(['building', 'absent', 'starting', 'up', 'failed']), detail: z.string() });

/** Watches the video server: tells browsers when it comes and goes, and gives live rounds their rooms back. */
@Injectable()
export class MediaHealth implements OnApplicationBootstrap, OnApplicationShutdown {
  private current: MediaState = { state: 'starting', say: 'Video is being looked for.' };
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LivekitServer) private readonly livekit: LivekitServer,
    @Inject(LiveSockets) private readonly sockets: LiveSockets,
    @Inject(LiveRooms) private readonly rooms: LiveRooms,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

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
    if (next.state !== before) this.sockets.announceHere('changed', { topic: 'media' });
    return next;
  }

  private async look(): Promise<MediaState> {
    if (!this.livekit.configured) return { state: 'off', say: (await this.reported())?.detail ?? 'This installation has no video server. The round works without; the operations page says how to add one.' };
    if (await this.livekit.answers()) return { state: 'up', say: 'Video is ready.' };
    const reported = await this.reported();
    if (reported?.state === 'building') return { state: 'building', say: reported.detail };
    if (reported?.state === 'starting') return { state: 'starting', say: 'Video is starting.' };
    if (reported?.state === 'absent' || reported?.state === 'failed') return { state: 'off', say: reported.detail };
    return { state: 'down', say: 'Video is away. The round goes on without it, and video comes back by itself.' };
  }

  /** What the start command says of a server that is not there yet. */
  private async reported(): Promise<z.infer<typeof statusFile> | null> {
    if (!this.config.livekitStatusFile) return null;
    const text = await readFile(this.config.livekitStatusFile, 'utf8').catch(() => null);
    const parsed = text ? statusFile.safeParse(safeJson(text)) : null;
    return parsed?.success ? parsed.data : null;
  }

  /** A restarted server has forgotten its rooms, and browsers may not make them: without this nobody comes back. */
  private async restoreRooms(): Promise<void> {
    const names = await this.rooms.roomsOfLiveRounds().catch(() => []);
    for (const name of names) await this.livekit.createRoom(name).catch((error: unknown) => this.log.warn({ error: (error as Error).name }, 'a room could not be created again'));
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
