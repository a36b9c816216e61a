import { type MediaPlace, mediaToken } from '@without-walls/contracts';
import { call } from '../../app/api/call';
import { isCode } from '../../app/api/errors';
import { deviceFault, keepChoice, keepTabMode, readChoice } from './devices';
import type { LiveRoom } from './live-room';
import { noMedia, type MediaView, type Pin } from './media-view';
import { hasCamera, hasLine, sourcesIn, type LineMode, type MediaMode, type Sources } from './modes';
import { holdSound } from './one-tab';

type Source = 'mic' | 'camera' | 'share';
/** What came of an attempt: there, to be tried again, or refused for good. */
type Attempt = 'on' | 'later' | 'never';

/** Pauses before each attempt to come back after the server let go: it may have to start again first, and its rooms with it. */
const comingBackMs = [1000, 2000, 3000, 5000, 8000, 8000, 8000, 8000, 8000, 8000];

/**
 * Sound and picture of one round in this tab. The video library is loaded only when somebody wants it; the round never
 * waits for it, and nothing here is the truth about the round.
 */
export class MediaSession {
  wanted: MediaMode = 'text';
  /** What is meant to be on. A new connection begins with it; only a person adds to it. */
  #on: Sources = { mic: false, camera: false };
  readonly #roundId: string;
  /** One for each loaded page, not kept: a copied tab must not push the first one out. */
  readonly #tabId = crypto.randomUUID().slice(0, 12);
  #view: MediaView = noMedia;
  #silent = false;
  #room: LiveRoom | null = null;
  #turn = 0;
  /** Given with the answer to coming in; good for one connection. */
  #place: MediaPlace | null = null;
  /** The page was left while one was still coming in. */
  #left = false;
  #loading: Promise<typeof import('./live-room')> | null = null;
  #release: (() => void) | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(roundId: string) {
    this.#roundId = roundId;
  }

  read = (): MediaView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): () => void {
    this.#left = false;
    const onGone = () => this.hangUp();
    window.addEventListener('pagehide', onGone);
    return () => {
      this.#left = true;
      window.removeEventListener('pagehide', onGone);
      this.hangUp();
    };
  }

  /** Names this tab to the server when sound or picture is wanted. */
  tabFor(mode: MediaMode): string | undefined {
    return hasLine(mode) ? this.#tabId : undefined;
  }

  /** Comes in, with camera and microphone as they were chosen at the door. Without a place it is asked for. */
  async enter(mode: MediaMode, place: MediaPlace | null = null): Promise<void> {
    if (this.#left) return;
    this.#place = place;
    const { micOn, cameraOn } = readChoice();
    this.#on = { mic: micOn, camera: cameraOn };
    await this.#go(mode);
  }

  /** While somebody still stands at the door: what a connection needs is loaded, and nothing is opened. */
  prepare(): void {
    void this.#library().catch(() => undefined);
  }

  /** Loaded once; a loading that failed is tried again. */
  #library(): Promise<typeof import('./live-room')> {
    this.#loading ??= import('./live-room').catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #placeNow(): Promise<MediaPlace> {
    const given = this.#place;
    this.#place = null;
    return given ?? call(mediaToken, { params: { id: this.#roundId }, body: { tabId: this.#tabId, listen: this.#silent } });
  }

  /** Looks on, for a screen on a wall: pictures without sound, and nothing is sent or kept for this device. */
  async watch(): Promise<void> {
    this.#silent = true;
    this.wanted = 'full';
    await this.#connect('full');
  }

  /** Changes the mode; connects, with a fresh token, when there is no connection. Going to more never turns a camera on that was off. */
  async choose(mode: MediaMode): Promise<void> {
    const before = this.#on;
    keepChoice({ mode });
    await this.#go(mode, () => {
      // What the mode took stays off after a reload, too.
      if (before.camera && !this.#on.camera) keepChoice({ cameraOn: false });
      if (before.mic && !this.#on.mic) keepChoice({ micOn: false });
    });
  }

  async #go(mode: MediaMode, then?: () => void): Promise<void> {
    this.wanted = mode;
    this.#on = sourcesIn(mode, this.#on);
    keepTabMode(mode);
    then?.();
    if (!hasLine(mode)) return this.#letGo(mode);
    if (this.#room && this.#view.line === 'on') {
      this.#set({ mode });
      return this.#room.setMode(mode).catch((error: unknown) => this.#set({ fault: deviceFault(error) }));
    }
    if (this.#view.line === 'connecting' && this.#view.mode === mode) return;
    await this.#connect(mode);
  }

  async #connect(mode: LineMode, line: 'connecting' | 'reconnecting' = 'connecting'): Promise<Attempt> {
    const turn = (this.#turn += 1);
    this.#room?.close();
    this.#room = null;
    this.#set({ ...noMedia, mode, line });
    try {
      const [{ LiveRoom }, { url, token }] = await Promise.all([this.#library(), this.#placeNow()]);
      if (turn !== this.#turn) return 'never';
      let opened = false;
      const room = new LiveRoom((change) => { if (turn === this.#turn) this.#set(change); }, () => { if (opened && turn === this.#turn) void this.#comeBack(mode); });
      this.#room = room;
      if (!this.#silent) this.#release ??= holdSound(this.#roundId);
      await room.open({ url, token, mode, choice: readChoice(), on: this.#on, silent: this.#silent });
      opened = true;
      return 'on';
    } catch (error) {
      // Not there yet is no loss: the server's video state says so, and it is offered when it comes.
      if (turn === this.#turn) this.#set({ ...noMedia, mode, line: isCode(error, 'media_unavailable') ? 'off' : 'lost' });
      return turn !== this.#turn || isCode(error, 'forbidden', 'removed_from_round', 'wrong_state', 'not_found') ? 'never' : 'later';
    }
  }

  /** With a fresh token each time, until somebody chooses otherwise. What was on comes back on; what was off stays off. */
  async #comeBack(mode: LineMode): Promise<void> {
    for (const wait of comingBackMs) {
      this.#set({ line: 'reconnecting' });
      const turn = this.#turn;
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (turn !== this.#turn || (await this.#connect(mode, 'reconnecting')) !== 'later') return;
    }
  }

  hangUp(): void {
    this.#letGo('text');
  }

  #letGo(mode: MediaMode): void {
    this.#turn += 1;
    this.#room?.close();
    this.#room = null;
    this.#release?.();
    this.#release = null;
    this.#set({ ...noMedia, mode });
  }

  async toggle(source: Source): Promise<void> {
    const room = this.#room;
    if (!room || this.#view.line !== 'on' || !this.#view.mayPublish) return;
    if (source === 'share' && !this.#view.mayShare) return;
    const on = !this.#view[source];
    try {
      // A camera in a mode without pictures is a wish for pictures.
      if (source === 'camera' && on && !hasCamera(this.#view.mode)) await this.choose('saver');
      await room.setSource(source, on);
      if (source !== 'share') {
        this.#on = { ...this.#on, [source]: on };
        if (source === 'mic') this.#set({ asked: null });
        keepChoice(source === 'mic' ? { micOn: on } : { cameraOn: on });
      }
      this.#set({ fault: null });
    } catch (error) {
      // Closing the browser's own picker of screens is an answer, not a fault.
      if (!(source === 'share' && error instanceof Error && error.name === 'NotAllowedError')) this.#set({ fault: deviceFault(error) });
    }
  }

  async switchDevice(kind: MediaDeviceKind, deviceId: string): Promise<void> {
    keepChoice(kind === 'videoinput' ? { cameraId: deviceId } : kind === 'audioinput' ? { micId: deviceId } : { speakerId: deviceId });
    await this.#room?.switchDevice(kind, deviceId).catch((error: unknown) => this.#set({ fault: deviceFault(error) }));
  }

  /** Turns off what somebody who leads turned off for us; never on. */
  async turnOff(source: 'mic' | 'camera'): Promise<void> {
    this.#on = { ...this.#on, [source]: false };
    if (this.#view[source]) await this.#room?.setSource(source, false).catch(() => undefined);
  }

  /** Somebody asks to hear us; null when that is answered. */
  ask(name: string | null): void {
    this.#set({ asked: name });
  }

  /** Keeps one picture large, whoever speaks; null lets the room choose again. */
  pin(pin: Pin | null): void {
    this.#room?.keepLarge(pin?.source === 'camera' ? pin.identity : null);
    this.#set({ pin });
  }

  startSound = (): Promise<void> => this.#room?.startSound() ?? Promise.resolve();

  /** Shows a picture in an element. Returns the way to stop. */
  attach(element: HTMLVideoElement, identity: string, source: 'camera' | 'share'): () => void {
    return this.#room?.attach(element, identity, source) ?? (() => undefined);
  }

  #set(change: Partial<MediaView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
