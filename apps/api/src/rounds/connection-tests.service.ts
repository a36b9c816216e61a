import { Inject, Injectable } from '@nestjs/common';
import type { ReplyOf, testRoom } from '@without-walls/contracts';
import { Clock } from '../platform/clock/clock.js';
import { refuse } from '../platform/http/refusal.js';
import { LivekitServer } from '../platform/livekit/livekit-server.js';

/** Until the browser has come, and between one try and the next. */
const soonGone = { emptyTimeout: 60, departureTimeout: 20 };

/** A media room for one test of one line. Neither its name nor who is in it looks like those of a round, so that what the video server tells of it counts for nobody. */
@Injectable()
export class ConnectionTests {
  constructor(@Inject(Clock) private readonly clock: Clock, @Inject(LivekitServer) private readonly livekit: LivekitServer) {}

  async open(): Promise<ReplyOf<typeof testRoom>> {
    if (!this.livekit.configured) refuse('media_unavailable');
    const room = `test-${this.clock.uuid()}`;
    await this.livekit.createRoom(room, soonGone).catch(() => refuse('media_unavailable'));
    return { url: this.livekit.url, token: await this.livekit.token(room, { identity: room, name: '', attributes: {}, publish: 'voice' }) };
  }
}
