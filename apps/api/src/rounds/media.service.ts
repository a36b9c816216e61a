import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, ReplyOf, RoundCommand, RoundState, mediaToken } from '@without-walls/contracts';
import { type Publishing, mayShareScreen, publishing } from '@without-walls/domain';
import { found, refuse } from '../platform/http/refusal.js';
import { LivekitServer, type MediaRule, type Publish } from '../platform/livekit/livekit-server.js';
import { LiveRooms } from '../platform/livekit/media-health.js';
import type { Actor } from '../platform/sign-in/actor.js';
import { RoundEntry } from './round-entry.js';
import type { RoundEntity } from './round.entity.js';
import { RoundsRepository } from './rounds.repository.js';

type Moderate = Extract<RoundCommand, { type: 'moderate' }>;

/** The way into the video room of a round. The round itself goes on without it. */
@Injectable()
export class MediaService extends LiveRooms {
  constructor(@Inject(RoundsRepository) private readonly rounds: RoundsRepository, @Inject(RoundEntry) private readonly entry: RoundEntry, @Inject(LivekitServer) private readonly livekit: LivekitServer) {
    super();
  }

  /** Makes the room if it is not there, and a token for one tab of a member who is in; to `listen`, as a screen on a wall does, nobody need be in. Refuses with `media_unavailable`. */
  async token(actor: Actor, roundId: string, { tabId, listen }: InputOf<typeof mediaToken>['body']): Promise<ReplyOf<typeof mediaToken>> {
    const round = found(await this.rounds.byId(actor.networkId, roundId));
    const { member, part, can } = await this.entry.enter(actor, round);
    // Whoever can be heard stands among the people, was asked about a recording, and can be muted.
    const present = round.projection.present.some((one) => one.member.id === actor.memberId);
    if (round.state === 'ended' || (!present && !listen)) refuse('wrong_state', { state: { state: round.state } });
    if (!this.livekit.configured) refuse('media_unavailable');
    const room = round.livekitRoom;
    await this.livekit.createRoom(room).catch(() => refuse('media_unavailable'));
    const publish = listen ? 'nothing' : withScreen(publishing(round.projection, actor.memberId, can.speak), can.facilitate || mayShareScreen(round.projection, actor.memberId, part));
    const token = await this.livekit.token(room, { identity: `${listen ? 'wall:' : ''}${actor.memberId}:${tabId}`, name: member.name, attributes: { part }, publish });
    return { url: this.livekit.url, token, room };
  }

  /** Does in the video room what was decided in the round. Twice is as good as once. While the server is away there is nothing to turn off, and who was removed is kept out when it is back. */
  async moderate(round: Pick<RoundEntity, 'livekitRoom'>, actor: Actor, { memberId, act }: Moderate): Promise<void> {
    if (!this.livekit.configured || act === 'ask-to-speak') return;
    const of = (identity: string) => (memberId === null ? memberOf(identity) !== actor.memberId : ownerOf(identity) === memberId);
    const done = act === 'remove' ? this.livekit.eject(round.livekitRoom, of) : this.livekit.turnOff(round.livekitRoom, of, act === 'mute' ? 'microphone' : 'camera');
    await done.catch(() => undefined);
  }

  /** What everybody may send now: the floor passed on, or somebody answered whether they may be recorded. Without the video server there is nothing to send. */
  async permit({ livekitRoom, projection }: Pick<RoundEntity, 'livekitRoom' | 'projection'>): Promise<void> {
    // Who is not in may just have dropped out, or come in after this was decided.
    if (this.livekit.configured) await this.livekit.permit(livekitRoom, () => ruleOf(projection, null)).catch(() => undefined);
  }

  /** Who was removed and comes in by a token they still hold goes out again. */
  async keepOut(round: RoundEntity, identity: string): Promise<void> {
    if (round.projection.removed?.includes(ownerOf(identity) ?? '')) await this.livekit.eject(round.livekitRoom, (one) => one === identity);
  }

  async roomsOfLiveRounds(): Promise<string[]> {
    return (await this.rounds.open()).map((round) => round.livekitRoom);
  }

  /** After the round: everyone's connection ends, and an old token opens nothing. */
  async closeRoom(roundId: string): Promise<void> {
    const round = await this.rounds.anywhere(roundId);
    if (round?.state === 'ended' && this.livekit.configured) await this.livekit.deleteRoom(round.livekitRoom);
  }
}

/** Who was removed goes; who is in sends what they may, and `absent` is for those who are not. */
export function ruleOf(state: RoundState, absent: 'nothing' | null): MediaRule {
  const parts = new Map(state.present.map((one) => [one.member.id, one.part]));
  return (identity) => {
    const owner = ownerOf(identity);
    if (!owner) return null;
    if (state.removed?.includes(owner)) return 'out';
    const memberId = memberOf(identity);
    const part = memberId && parts.get(memberId);
    return part ? withScreen(publishing(state, memberId, part !== 'observer'), mayShareScreen(state, memberId, part)) : absent;
  };
}

const withScreen = (may: Publishing, share: boolean): Publish => (may === 'all' && share ? 'all-and-screen' : may);

/** Whose device an identity of ours is, `member:tab` or `wall:member:tab`; null for one of another kind. */
export const ownerOf = (identity: string): string | null => /^(?:wall:)?([0-9a-f-]{36}):/.exec(identity)?.[1] ?? null;

/** The member who is there by it; null for a screen on a wall, which is no person. */
export const memberOf = (identity: string): string | null => /^([0-9a-f-]{36}):/.exec(identity)?.[1] ?? null;
