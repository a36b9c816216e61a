import { readNotes, writeNotes } from '@without-walls/contracts';
import * as Y from 'yjs';
import { ApiError, isCode } from '../../app/api/errors';
import { call } from '../../app/api/call';
import { listen, whenConnected } from '../../app/live/socket';
import { edit } from './edit';

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
/** Typing is sent when it rests so long. */
const restMs = 400;
const againMs = 3_000;
const remote = 'remote';

export interface NotesView {
  text: string;
  mayWrite: boolean;
  /** `held`: while something is marked red. `closed`: they cannot be written in any more, or not read. */
  standing: 'loading' | 'shared' | 'sending' | 'held' | 'offline' | 'closed';
  /** What the last change of somebody else made of the text. */
  came: { before: string; after: string } | null;
  /** Who wrote last, by id. */
  lastBy: string | null;
}

/** The server's answer is no, and would be no again. */
const isFinal = (error: unknown): boolean => error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 408 && error.status !== 429;
type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The shared notes on this device. What is typed is an edit of the document at once; the server is sent what it does not have,
 * and until it has that, the rest is kept here and sent again: offline, over a reload, and while something is marked red.
 * Only text that the check let pass is written to the device.
 */
export class NotesLink {
  readonly #doc = new Y.Doc();
  readonly #text = this.#doc.getText('notes');
  readonly #stops: (() => void)[] = [];
  readonly #tell = new Set<() => void>();
  #view: NotesView = { text: '', mayWrite: false, standing: 'loading', came: null, lastBy: null };
  /** What the server is known to have. */
  #acked: Uint8Array | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #held = false;

  readonly #key: string;

  constructor(private readonly roundId: string, memberId: string, private readonly box: Box = sessionStorage) {
    this.#key = `round-notes:${roundId}:${memberId}`;
  }

  start(): () => void {
    this.#doc.on('update', (_: Uint8Array, origin: unknown) => {
      const [before, after] = [this.#view.text, this.#text.toJSON()];
      this.#put(origin === remote && before !== after ? { text: after, came: { before, after } } : { text: after });
      if (origin !== remote) this.#soon();
    });
    const kept = this.box.getItem(this.#key);
    if (kept) Y.applyUpdate(this.#doc, bytes(kept));
    this.#stops.push(listen('round.notes', ({ roundId, update, byId }) => {
      if (roundId !== this.roundId) return;
      Y.applyUpdate(this.#doc, bytes(update), remote);
      this.#put({ lastBy: byId });
    }), whenConnected(() => void this.#read()));
    void this.#read();
    return () => {
      clearTimeout(this.#timer);
      clearTimeout(this.#again);
      for (const stop of this.#stops.splice(0)) stop();
      this.#doc.destroy();
    };
  }

  readonly subscribe = (run: () => void): (() => void) => {
    this.#tell.add(run);
    return () => this.#tell.delete(run);
  };
  readonly read = (): NotesView => this.#view;

  /** The whole text as it now stands in the box. */
  write(text: string): void {
    const change = edit(this.#text.toJSON(), text);
    if (!change) return;
    this.#doc.transact(() => {
      this.#text.delete(change.at, change.remove);
      this.#text.insert(change.at, change.insert);
    });
  }

  /** While something is marked red nothing is sent. */
  hold(held: boolean): void {
    if (this.#held === held) return;
    this.#held = held;
    this.#put({ standing: held ? 'held' : 'sending' });
    if (!held) this.#soon();
  }

  /** A text that was looked through, and what of it may be kept on this device. */
  passed(clean: string, of: string): void {
    if (clean !== of || of !== this.#view.text) return;
    const update = this.#pending();
    if (update) this.box.setItem(this.#key, base64(update));
  }

  async #read(): Promise<void> {
    try {
      const { state, can } = await call(readNotes, { params: { id: this.roundId } });
      if (state) Y.applyUpdate(this.#doc, bytes(state), remote);
      this.#acked = state ? Y.encodeStateVectorFromUpdate(bytes(state)) : undefined;
      this.#put({ mayWrite: can.write, standing: can.write ? 'shared' : 'closed' });
      if (this.#pending()) this.#soon();
    } catch (error) {
      if (isFinal(error)) return this.#put({ mayWrite: false, standing: 'closed' });
      this.#put({ standing: 'offline' });
      this.#again = setTimeout(() => void this.#read(), againMs);
    }
  }

  #soon(wait = restMs): void {
    clearTimeout(this.#timer);
    if (this.#held) return;
    if (this.#view.standing === 'shared') this.#put({ standing: 'sending' });
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  /** What the server does not have. Text that was written and taken out again is not in it. */
  #pending(): Uint8Array | null {
    const update = Y.encodeStateAsUpdate(this.#doc, this.#acked);
    // An update of two bytes says that there is nothing.
    return update.length > 2 ? update : null;
  }

  async #send(): Promise<void> {
    if (this.#held || !this.#view.mayWrite) return;
    const update = this.#pending();
    const upTo = Y.encodeStateVector(this.#doc);
    if (!update) return this.#shared();
    try {
      await call(writeNotes, { params: { id: this.roundId }, body: { update: base64(update) } }, { key: crypto.randomUUID() });
      this.#acked = upTo;
      if (this.#pending()) this.#soon();
      else this.#shared();
    } catch (error) {
      if (isCode(error, 'identifiers_found')) return this.#put({ standing: 'held' });
      if (isFinal(error)) return this.#put({ mayWrite: false, standing: 'closed' });
      this.#put({ standing: 'offline' });
      this.#soon(againMs);
    }
  }

  #shared(): void {
    this.box.removeItem(this.#key);
    this.#put({ standing: 'shared' });
  }

  #put(change: Partial<NotesView>): void {
    this.#view = { ...this.#view, ...change };
    for (const run of this.#tell) run();
  }
}
