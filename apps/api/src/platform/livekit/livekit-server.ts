import { Inject, Injectable } from '@nestjs/common';
import { AccessToken, ParticipantInfo_State, type ParticipantPermission, RoomServiceClient, TrackSource, type VideoGrant, type WebhookEvent, WebhookReceiver } from 'livekit-server-sdk';
import { CONFIG, type Config } from '../config/config.js';
import { refuse } from '../http/refusal.js';

/** What a participant may send. Everyone may listen; nobody may send data or change their own metadata. */
export interface MediaGrants {
  identity: string;
  name: string;
  /** Attributes shown beside the tile; set by us, never by the browser. */
  attributes: Record<string, string>;
  publish: Publish;
}

/** Microphone and camera, also the screen, only the microphone, or nothing. */
export type Publish = 'nothing' | 'voice' | 'all' | 'all-and-screen';

/** What a device may send; `out`: it goes; null: it is left alone. */
export type MediaRule = (identity: string) => Publish | 'out' | null;

const sourcesOf: Record<Publish, TrackSource[]> = {
  nothing: [], voice: [TrackSource.MICROPHONE], all: [TrackSource.MICROPHONE, TrackSource.CAMERA],
  'all-and-screen': [TrackSource.MICROPHONE, TrackSource.CAMERA, TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO],
};

const tokenMinutes = 10;
const emptySeconds = 1_800;
const departureSeconds = 900;

/** The video server, by its own interface: rooms, tokens, signed webhooks. Absent when it is not configured. */
@Injectable()
export class LivekitServer {
  private readonly rooms: RoomServiceClient | null;
  private readonly receiver: WebhookReceiver | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const livekit = config.livekit;
    this.rooms = livekit ? new RoomServiceClient(livekit.apiUrl, livekit.key, livekit.secret, { requestTimeout: 3 }) : null;
    this.receiver = livekit ? new WebhookReceiver(livekit.key, livekit.secret) : null;
  }

  get configured(): boolean {
    return this.rooms !== null;
  }
  get url(): string {
    return this.config.livekit?.url ?? refuse('media_unavailable');
  }

  /** Answers within the time-out or not at all. */
  async answers(): Promise<boolean> {
    if (!this.config.livekit) return false;
    return fetch(this.config.livekit.apiUrl, { signal: AbortSignal.timeout(1_500) }).then((reply) => reply.ok, () => false);
  }

  /** Creating a room that is there is no error. Rooms are never made by a browser's join. */
  async createRoom(name: string, { emptyTimeout = emptySeconds, departureTimeout = departureSeconds } = {}): Promise<void> {
    await this.client().createRoom({ name, emptyTimeout, departureTimeout });
  }

  /** Which of these rooms the server does not have. */
  async missing(names: string[]): Promise<string[]> {
    if (names.length === 0) return [];
    const there = new Set((await this.client().listRooms(names)).map((room) => room.name));
    return names.filter((name) => !there.has(name));
  }

  /** Ends the room for everyone; a room that is gone already is fine. */
  async deleteRoom(name: string): Promise<void> {
    await this.client().deleteRoom(name).catch((error: unknown) => {
      if ((error as { code?: string; status?: number }).code !== 'not_found' && (error as { status?: number }).status !== 404) throw error;
    });
  }

  async participants(name: string): Promise<string[]> {
    return (await this.client().listParticipants(name)).map((participant) => participant.identity);
  }

  /** Turns a microphone or a camera off on every device for which `of` holds. Nothing is ever turned on from here. */
  async turnOff(name: string, of: (identity: string) => boolean, source: 'microphone' | 'camera'): Promise<void> {
    const wanted = source === 'microphone' ? TrackSource.MICROPHONE : TrackSource.CAMERA;
    for (const { identity, tracks } of await this.client().listParticipants(name)) {
      if (!of(identity)) continue;
      for (const track of tracks) if (track.source === wanted && !track.muted) await this.client().mutePublishedTrack(name, identity, track.sid, true);
    }
  }

  /**
   * Gives everybody in the room what they may send now, or sends them out; what is sent already and may not be any more ends. What is
   * so already is not said again. The rule is asked for when it is known who is there, so that it knows of all of them.
   */
  async permit(name: string, ruleFor: (identities: string[]) => MediaRule | Promise<MediaRule>): Promise<void> {
    const there = (await this.client().listParticipants(name)).filter((one) => one.state !== ParticipantInfo_State.DISCONNECTED);
    const rule = await ruleFor(there.map((one) => one.identity));
    for (const { identity, permission } of there) {
      const publish = rule(identity);
      if (publish === 'out') await this.client().removeParticipant(name, identity);
      if (publish === null || publish === 'out' || isSo(permission, publish)) continue;
      // Permissions are replaced as a whole.
      await this.client().updateParticipant(name, identity, { permission: { canSubscribe: true, canPublish: publish !== 'nothing', canPublishSources: sourcesOf[publish], canPublishData: false, canUpdateMetadata: false, hidden: false } });
    }
  }

  /** Ends the connections of these devices. Their token still opens the room: who is banned is ended again when they join. */
  async eject(name: string, of: (identity: string) => boolean): Promise<void> {
    for (const identity of (await this.participants(name)).filter(of)) await this.client().removeParticipant(name, identity);
  }

  /** A short token: it only has to last until the connection stands; the server renews it from there. */
  token(room: string, grants: MediaGrants): Promise<string> {
    const { key, secret } = this.config.livekit ?? refuse('media_unavailable');
    const token = new AccessToken(key, secret, { identity: grants.identity, name: grants.name, ttl: tokenMinutes * 60, attributes: grants.attributes });
    token.addGrant(grantOf(room, grants));
    return token.toJwt();
  }

  /** Verifies signature and body hash. Throws `bad_signature`; nothing may be changed before it answered. */
  async verify(rawBody: string, authorization: string | undefined): Promise<WebhookEvent> {
    if (!this.receiver) refuse('bad_signature');
    return this.receiver.receive(rawBody, authorization).catch(() => refuse('bad_signature'));
  }

  private client(): RoomServiceClient {
    return this.rooms ?? refuse('media_unavailable');
  }
}

function grantOf(room: string, { publish }: MediaGrants): VideoGrant {
  return { room, roomJoin: true, canSubscribe: true, canPublish: publish !== 'nothing', canPublishSources: sourcesOf[publish], canPublishData: false, canUpdateOwnMetadata: false, roomAdmin: false };
}

/** Whether a permission lets somebody send that already. Whose camera may be on keeps the screen that their token gave them. */
function isSo(permission: ParticipantPermission | undefined, publish: Publish): boolean {
  const now = permission?.canPublish ? permission.canPublishSources : [];
  return publish === 'nothing' ? !permission?.canPublish : now.includes(TrackSource.CAMERA) === (publish !== 'voice') && now.length > 0;
}
