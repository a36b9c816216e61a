import { ConnectionQuality, ConnectionState, Room, RoomEvent, Track, type Participant, type RemoteTrack, type RemoteTrackPublication } from 'livekit-client';
import { deviceFault, type DeviceChoice, type MediaMode } from './devices';
import { memberOf, type Feed, type Line, type MediaView, type Quality } from './media-view';

type OnChange = (change: Partial<MediaView>) => void;
type Opening = { url: string; token: string; mode: MediaMode; choice: DeviceChoice };

const qualities: Record<ConnectionQuality, Quality> = { excellent: 'good', good: 'fair', poor: 'poor', lost: 'lost', unknown: 'unknown' };
const lines: Record<ConnectionState, Line> = { connected: 'on', connecting: 'connecting', disconnected: 'lost', reconnecting: 'reconnecting', signalReconnecting: 'on' };
const sources = { camera: Track.Source.Camera, share: Track.Source.ScreenShare } as const;
const screenSource = 3;
const tickMs = 2000;
/** A signal that comes back within this time is not worth a word. */
const patienceMs = 2500;

const isOn = (participant: Participant, source: Track.Source): boolean => {
  const publication = participant.getTrackPublication(source);
  return publication !== undefined && !publication.isMuted && (participant.isLocal || publication.track !== undefined);
};

/** No list of sources means all of them. The library speaks of sources as numbers on the wire; 3 is a screen. */
const mayShare = (allowed: readonly number[] | undefined): boolean => !allowed || allowed.length === 0 || allowed.includes(screenSource);

function feedOf(participant: Participant): Feed {
  return {
    identity: participant.identity, memberId: memberOf(participant.identity), local: participant.isLocal, speaking: participant.isSpeaking,
    mic: participant.isMicrophoneEnabled, camera: isOn(participant, Track.Source.Camera), share: isOn(participant, Track.Source.ScreenShare), quality: qualities[participant.connectionQuality],
  };
}

/** One connection to the video server, told to the rest of the room as plain data. The only file that knows the library. */
export class LiveRoom {
  readonly #room = new Room({ adaptiveStream: true, dynacast: true });
  readonly #tell: OnChange;
  #mode: MediaMode = 'full';
  #poorSince: number | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #signalGone: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(tell: OnChange) {
    this.#tell = tell;
  }

  async open({ url, token, mode, choice }: Opening): Promise<void> {
    this.#mode = mode;
    this.#listen();
    await this.#room.connect(url, token, { autoSubscribe: mode === 'full', maxRetries: 2 });
    this.setMode(mode);
    this.#timer = setInterval(() => this.#measure(), tickMs);
    this.#tellAll();
    await this.#begin(mode, choice);
  }

  close(): void {
    this.#closed = true;
    this.#signalIsBack();
    clearInterval(this.#timer);
    void this.#room.disconnect();
  }

  /** Audio only takes no picture of anybody: not a smaller one, none. */
  setMode(mode: MediaMode): void {
    this.#mode = mode;
    for (const participant of this.#room.remoteParticipants.values()) for (const publication of participant.trackPublications.values()) this.#subscribe(publication);
    if (mode === 'audio' && this.#room.localParticipant.isCameraEnabled) void this.#room.localParticipant.setCameraEnabled(false);
  }

  async setSource(source: 'mic' | 'camera' | 'share', on: boolean): Promise<void> {
    const me = this.#room.localParticipant;
    if (source === 'mic') await me.setMicrophoneEnabled(on);
    else if (source === 'camera') await me.setCameraEnabled(on);
    else await me.setScreenShareEnabled(on, { contentHint: 'detail' });
    this.#tellAll();
  }

  async switchDevice(kind: MediaDeviceKind, deviceId: string): Promise<void> {
    await this.#room.switchActiveDevice(kind, deviceId);
  }

  startSound = (): Promise<void> => this.#room.startAudio();

  attach(element: HTMLVideoElement, identity: string, source: 'camera' | 'share'): () => void {
    const participant = this.#room.localParticipant.identity === identity ? this.#room.localParticipant : this.#room.remoteParticipants.get(identity);
    const track = participant?.getTrackPublication(sources[source])?.track;
    if (!track) return () => undefined;
    track.attach(element);
    return () => void track.detach(element);
  }

  async #begin(mode: MediaMode, choice: DeviceChoice): Promise<void> {
    const me = this.#room.localParticipant;
    if (me.permissions?.canPublish === false) return;
    try {
      if (choice.speakerId) await this.#room.switchActiveDevice('audiooutput', choice.speakerId).catch(() => undefined);
      if (choice.micOn) await me.setMicrophoneEnabled(true, choice.micId ? { deviceId: choice.micId } : undefined);
      if (mode === 'full' && choice.cameraOn) await me.setCameraEnabled(true, choice.cameraId ? { deviceId: choice.cameraId } : undefined);
    } catch (error) {
      this.#tell({ fault: deviceFault(error) });
    }
    this.#tellAll();
  }

  #listen(): void {
    const all = () => this.#tellAll();
    for (const event of [RoomEvent.ParticipantConnected, RoomEvent.ParticipantDisconnected, RoomEvent.TrackMuted, RoomEvent.TrackUnmuted, RoomEvent.LocalTrackPublished, RoomEvent.LocalTrackUnpublished, RoomEvent.ActiveSpeakersChanged, RoomEvent.ConnectionQualityChanged, RoomEvent.ParticipantPermissionsChanged] as const) this.#room.on(event, all);
    this.#room
      .on(RoomEvent.TrackPublished, (publication) => { this.#subscribe(publication); all(); })
      .on(RoomEvent.TrackUnpublished, all)
      .on(RoomEvent.TrackSubscribed, (track) => { this.#play(track); all(); })
      .on(RoomEvent.TrackUnsubscribed, (track) => { for (const element of track.detach()) if (track.kind === Track.Kind.Audio) element.remove(); all(); })
      .on(RoomEvent.AudioPlaybackStatusChanged, () => this.#tell({ soundBlocked: !this.#room.canPlaybackAudio }))
      .on(RoomEvent.MediaDevicesError, (error) => this.#tell({ fault: deviceFault(error) }))
      .on(RoomEvent.SignalReconnecting, () => { this.#signalGone ??= setTimeout(() => this.#tell({ line: 'reconnecting' }), patienceMs); })
      .on(RoomEvent.Reconnecting, () => this.#tell({ line: 'reconnecting' }))
      .on(RoomEvent.ConnectionStateChanged, (state) => { if (state !== ConnectionState.Connected) return; this.#signalIsBack(); all(); })
      .on(RoomEvent.Disconnected, () => { clearInterval(this.#timer); this.#signalIsBack(); if (!this.#closed) this.#tell({ line: 'lost', feeds: [], mic: false, camera: false, share: false, poorForMs: 0 }); });
  }

  #signalIsBack(): void {
    clearTimeout(this.#signalGone);
    this.#signalGone = undefined;
  }

  #subscribe(publication: RemoteTrackPublication): void {
    publication.setSubscribed(this.#mode === 'full' || publication.kind === Track.Kind.Audio);
  }

  #play(track: RemoteTrack): void {
    if (track.kind !== Track.Kind.Audio) return;
    const element = track.attach();
    element.hidden = true;
    document.body.append(element);
  }

  #measure(): void {
    const poor = this.#room.state === ConnectionState.Connected && ['poor', 'lost'].includes(qualities[this.#room.localParticipant.connectionQuality]);
    this.#poorSince = poor ? (this.#poorSince ?? Date.now()) : null;
    this.#tell({ poorForMs: this.#poorSince === null ? 0 : Date.now() - this.#poorSince });
  }

  #tellAll(): void {
    if (this.#closed) return;
    const me = this.#room.localParticipant;
    this.#tell({
      ...(this.#room.state === ConnectionState.SignalReconnecting ? {} : { line: lines[this.#room.state] }), mic: me.isMicrophoneEnabled, camera: me.isCameraEnabled, share: me.isScreenShareEnabled, mayPublish: me.permissions?.canPublish !== false, mayShare: mayShare(me.permissions?.canPublishSources),
      feeds: [me, ...this.#room.remoteParticipants.values()].map(feedOf), soundBlocked: !this.#room.canPlaybackAudio,
    });
  }
}
