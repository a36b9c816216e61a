import { Inject, Injectable } from '@nestjs/common';
import { EgressClient, EncodedFileOutput } from 'livekit-server-sdk';
import { CONFIG, type Config } from '../config/config.js';

export class EgressAbsent extends Error {
  constructor() {
    super('No recording service is installed beside the video server. Nothing is recorded.');
    this.name = 'EgressAbsent';
  }
}

/** Records a video room. `start` answers with the id of the recording, `stop` of one that is over changes nothing. */
export abstract class Egress {
  abstract readonly installed: boolean;
  abstract start(room: string): Promise<string>;
  abstract stop(egressId: string): Promise<void>;
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

/** LiveKit's own egress service, writing one file for each stretch to where `RECORDINGS_PATH` says, on the machine of that service. */
@Injectable()
export class LivekitEgress extends Egress {
  readonly installed = true;
  private readonly client: EgressClient;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    super();
    const { apiUrl, key, secret } = config.livekit!;
    this.client = new EgressClient(apiUrl, key, secret);
  }

  async start(room: string): Promise<string> {
    const file = new EncodedFileOutput({ filepath: `${this.config.recordingsPath}/{room_name}-{time}.mp4` });
    return (await this.client.startRoomCompositeEgress(room, { file }, { layout: 'speaker' })).egressId;
  }
  async stop(egressId: string): Promise<void> {
    await this.client.stopEgress(egressId);
  }
}
