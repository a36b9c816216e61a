import { AudioPresets, ConnectionQuality, ConnectionState, DisconnectReason, Room, RoomEvent, Track, VideoQuality, type LocalParticipant, type Participant, type RemoteParticipant, type RemoteTrack, type RemoteTrackPublication } from 'livekit-client';
import { cameraFor, screenFor } from './capture';
import { deviceFault, type DeviceChoice } from './devices';
import { hasCamera, takes, type LineMode, type Sources } from './modes';
import { memberOf, type Feed, type Line, type MediaView, type Quality } from './media-view';

type OnChange = (change: Partial<MediaView>) => void;
type Opening = { url: string; token: string; mode: LineMode; choice: DeviceChoice; on: Sources; /** Takes no voices: for a screen in a room that has them already. */ silent: boolean };

const qualities: Record<ConnectionQuality, Quality> = { excellent: 'good', good: 'fair', poor: 'poor', lost: 'lost', unknown: 'unknown' };
const lines: Record<ConnectionState, Line> = { connected: 'on', connecting: 'connecting', disconnected: 'lost', reconnecting: 'reconnecting', signalReconnecting: 'on' };
/** Ends that somebody meant: coming back by oneself would undo them. */
const meant = new Set<DisconnectReason | undefined>([DisconnectReason.CLIENT_INITIATED, DisconnectReason.DUPLICATE_IDENTITY, DisconnectReason.PARTICIPANT_REMOVED, DisconnectReason.ROOM_DELETED, DisconnectReason.ROOM_CLOSED]);
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
  // Pictures are as large as they are shown, and none come to a hidden tab. Voices are cheap and doubled against loss.
  readonly #room = new Room({ adaptiveStream: { pauseVideoInBackground: true }, dynacast: true, publishDefaults: { audioPreset: AudioPresets.speech, dtx: true, red: true } });
  readonly #tell: OnChange;
  readonly #onLost: () => void;
  #mode: LineMode = 'full';
  /** Whose camera is taken in Saver. */
  #shown: string | null = null;
  #pinned: string | null = null;
  #silent = false;
  #poorSince: number | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #signalGone: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** `onLost`: the server let go of us although nobody meant it. */
  constructor(tell: OnChange, onLost: () => void) {
    this.#tell = tell;
    this.#onLost = onLost;
  }

  async open({ url, token, mode, choice, on, silent }: Opening): Promise<void> {
    this.#mode = mode;
    this.#silent = silent;
    this.#listen();
    await this.#room.connect(url, token, { autoSubscribe: mode === 'full' && !silent, maxRetries: 2 });
    this.#takeAll();
    this.#timer = setInterval(() => this.#measure(), tickMs);
    this.#tellAll();
    await this.#begin(choice, on);
  }

  close(): void {
    this.#closed = true;
    this.#signalIsBack();
    clearInterval(this.#timer);
    void this.#room.disconnect();
  }

  /** A mode with less takes less of the others and sends less of oneself; none turns anything on. */
  async setMode(mode: LineMode): Promise<void> {
    this.#mode = mode;
    this.#takeAll();
    const me = this.#room.localParticipant;
    if (!me.isCameraEnabled) return this.#tellAll();
    await me.setCameraEnabled(false);
    // A camera that stays on is opened anew, in the size of the mode.
    if (hasCamera(mode)) await this.#openCamera(me);
    this.#tellAll();
  }

  /** What is kept large is also what Saver takes. */
  keepLarge(identity: string | null): void {
    this.#pinned = identity;
    if (this.#mode === 'saver') this.#takeAll();
  }

  async setSource(source: 'mic' | 'camera' | 'share', on: boolean): Promise<void> {
    const me = this.#room.localParticipant;
    if (source === 'mic') await me.setMicrophoneEnabled(on);
    else if (source === 'camera') await (on ? this.#openCamera(me) : me.setCameraEnabled(false));
    else await me.setScreenShareEnabled(on, ...screenFor(this.#mode));
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

  async #openCamera(me: LocalParticipant, deviceId = ''): Promise<void> {
    const [capture, publish] = cameraFor(this.#mode, mayShare(me.permissions?.canPublishSources));
    // A camera that was muted comes back as it was opened, so a smaller one is published anew.
    const known = me.getTrackPublication(Track.Source.Camera)?.track;
    if (known) await me.unpublishTrack(known);
    await me.setCameraEnabled(true, { ...capture, ...(deviceId ? { deviceId } : {}) }, publish);
  }

  async #begin(choice: DeviceChoice, on: Sources): Promise<void> {
    const me = this.#room.localParticipant;
    if (me.permissions?.canPublish === false) return;
    try {
      if (choice.speakerId) await this.#room.switchActiveDevice('audiooutput', choice.speakerId).catch(() => undefined);
      if (on.mic) await me.setMicrophoneEnabled(true, choice.micId ? { deviceId: choice.micId } : undefined);
      if (on.camera) await this.#openCamera(me, choice.cameraId);
    } catch (error) {
      this.#tell({ fault: deviceFault(error) });
    }
    this.#tellAll();
  }

  #listen(): void {
    const all = () => this.#tellAll();
    for (const event of [RoomEvent.ParticipantConnected, RoomEvent.ParticipantDisconnected, RoomEvent.TrackMuted, RoomEvent.TrackUnmuted, RoomEvent.LocalTrackPublished, RoomEvent.LocalTrackUnpublished, RoomEvent.ConnectionQualityChanged, RoomEvent.ParticipantPermissionsChanged] as const) this.#room.on(event, all);
    this.#room
      .on(RoomEvent.TrackPublished, (publication, participant) => { this.#take(publication, participant); all(); })
      .on(RoomEvent.ActiveSpeakersChanged, () => { if (this.#mode === 'saver') this.#takeAll(); all(); })
      .on(RoomEvent.TrackUnpublished, all)
      .on(RoomEvent.TrackSubscribed, (track) => { this.#play(track); all(); })
      .on(RoomEvent.TrackUnsubscribed, (track) => { for (const element of track.detach()) if (track.kind === Track.Kind.Audio) element.remove(); all(); })
      .on(RoomEvent.AudioPlaybackStatusChanged, () => this.#tell({ soundBlocked: !this.#silent && !this.#room.canPlaybackAudio }))
      .on(RoomEvent.MediaDevicesError, (error) => this.#tell({ fault: deviceFault(error) }))
      .on(RoomEvent.SignalReconnecting, () => { this.#signalGone ??= setTimeout(() => this.#tell({ line: 'reconnecting' }), patienceMs); })
      .on(RoomEvent.Reconnecting, () => this.#tell({ line: 'reconnecting' }))
      .on(RoomEvent.ConnectionStateChanged, (state) => { if (state !== ConnectionState.Connected) return; this.#signalIsBack(); all(); })
      .on(RoomEvent.Disconnected, (reason) => this.#ended(reason));
  }

  #ended(reason: DisconnectReason | undefined): void {
    clearInterval(this.#timer);
    this.#signalIsBack();
    if (this.#closed) return;
    this.#tell({ line: 'lost', feeds: [], mic: false, camera: false, share: false, poorForMs: 0 });
    if (!meant.has(reason)) this.#onLost();
  }

  #signalIsBack(): void {
    clearTimeout(this.#signalGone);
    this.#signalGone = undefined;
  }

  #takeAll(): void {
    this.#shown = this.#whoIsShown();
    for (const participant of this.#room.remoteParticipants.values()) for (const publication of participant.trackPublications.values()) this.#take(publication, participant);
  }

  /** Who was pinned, else who speaks, else who was shown, else anybody with a camera. */
  #whoIsShown(): string | null {
    const withCamera = [...this.#room.remoteParticipants.values()].filter((one) => one.getTrackPublication(Track.Source.Camera)?.isMuted === false);
    const speaker = withCamera.find((one) => one.isSpeaking)?.identity;
    return [this.#pinned, speaker, this.#shown].find((identity) => withCamera.some((one) => one.identity === identity)) ?? withCamera[0]?.identity ?? null;
  }

  #take(publication: RemoteTrackPublication, { identity }: RemoteParticipant): void {
    const kind = publication.kind === Track.Kind.Audio ? 'audio' : publication.source === Track.Source.ScreenShare ? 'share' : 'camera';
    if (this.#mode === 'saver' && this.#shown === null && kind === 'camera') this.#shown = identity;
    const wanted = takes(this.#mode, { kind, identity }, this.#shown) && !(this.#silent && kind === 'audio');
    publication.setSubscribed(wanted);
    if (!wanted || kind === 'audio') return;
    const saving = this.#mode === 'saver';
    publication.setVideoQuality(saving && kind === 'camera' ? VideoQuality.MEDIUM : VideoQuality.HIGH);
    if (kind === 'share') publication.setVideoFPS(saving ? 3 : 5);
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
      feeds: [me, ...this.#room.remoteParticipants.values()].map(feedOf), soundBlocked: !this.#silent && !this.#room.canPlaybackAudio,
    });
  }
}
