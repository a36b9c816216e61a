import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, ReplyOf, mediaToken } from '@without-walls/contracts';
import { found, refuse } from '../platform/http/refusal.js';
import { LivekitServer } from '../platform/livekit/livekit-server.js';
import { LiveRooms } from '../platform/livekit/media-health.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { RoundEntry } from './round-entry.js';
import { RoundsRepository } from './rounds.repository.js';

/** The way into the video room of a round. The round itself goes on without it. */
@Injectable()
export class MediaService extends LiveRooms {
  constructor(@Inject(RoundsRepository) private readonly rounds: RoundsRepository, @Inject(RoundEntry) private readonly entry: RoundEntry, @Inject(LivekitServer) private readonly livekit: LivekitServer) {
    super();
  }

  /** Makes the room if it is not there, and a token for one tab of the member. Refuses with `media_unavailable`. */
  async token(actor: Actor, roundId: string, { tabId }: InputOf<typeof mediaToken>['body']): Promise<ReplyOf<typeof mediaToken>> {
    const round = found(await this.rounds.byId(actor.networkId, roundId));
    const { member, part, can } = await this.entry.enter(actor, round);
    if (round.state === 'ended') refuse('wrong_state', { state: { state: round.state } });
    if (!this.livekit.configured) refuse('media_unavailable');
    const room = round.livekitRoom;
    await this.livekit.createRoom(room).catch(() => refuse('media_unavailable'));
    const share = can.facilitate || part === 'presenter';
    const token = await this.livekit.token(room, { identity: `${actor.memberId}:${tabId}`, name: member.name, attributes: { part }, speak: can.speak, share });
    return { url: this.livekit.url, token, room };
  }

  roomsOfLiveRounds(): Promise<string[]> {
    return this.rounds.openRooms();
  }

  /** After the round: everyone's connection ends, and an old token opens nothing. */
  async closeRoom(roundId: string): Promise<void> {
    const round = await this.rounds.anywhere(roundId);
    if (round?.state === 'ended' && this.livekit.configured) await this.livekit.deleteRoom(round.livekitRoom);
  }
}

/** The member behind an identity of ours, `member:tab`; null for one of another kind. */
export const memberOf = (identity: string): string | null => /^([0-9a-f-]{36}):/.exec(identity)?.[1] ?? null;
