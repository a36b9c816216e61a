import { Inject, Injectable } from '@nestjs/common';
import { EgressClient, EgressStatus, EncodedFileOutput } from 'livekit-server-sdk';
import { CONFIG, type Config } from '../config/config.js';

export class EgressAbsent extends Error {
  constructor() {
    super('No recording service is installed beside the video server. Nothing is recorded.');
    this.name = 'EgressAbsent';
  }
}

/** Records a video room. `start` answers with the id of the recording, within the time-out or not at all. `stop` without an id ends whatever records the room; what is over already is fine. */
export abstract class Egress {
  abstract readonly installed: boolean;
  abstract start(room: string): Promise<string>;
  abstract stop(room: string, egressId: string | null): Promise<void>;
}

/** As shipped: the video server comes without its recording service, and says so. */
export class NoEgress extends Egress {
  readonly installed = false;
  start(): Promise<string> {
    return Promise.reject(new EgressAbsent());
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }
}

const timeoutSeconds = 10;

/** LiveKit's own egress service, writing one file for each stretch to where `RECORDINGS_PATH` says, on the machine of that service. */
@Injectable()
export class LivekitEgress extends Egress {
  readonly installed = true;
  private readonly client: EgressClient;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
    const { apiUrl, key, secret } = config.livekit!;
    this.client = new EgressClient(apiUrl, key, secret, { requestTimeout: timeoutSeconds });
  }

  async start(room: string): Promise<string> {
    const file = new EncodedFileOutput({ filepath: `${this.config.recordingsPath}/{room_name}-{time}.mp4` });
    return (await this.client.startRoomCompositeEgress(room, { file }, { layout: 'speaker' })).egressId;
  }
  async stop(room: string, egressId: string | null): Promise<void> {
    const running = (await this.client.listEgress({ roomName: room, active: true })).filter((one) => one.status === EgressStatus.EGRESS_STARTING || one.status === EgressStatus.EGRESS_ACTIVE);
    for (const one of running) if (egressId === null || one.egressId === egressId) await this.client.stopEgress(one.egressId);
  }
}
