import { readNotes, writeNotes } from '@without-walls/contracts';
import * as Y from 'yjs';
import { isCode } from '../../app/api/errors';
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
  standing: 'loading' | 'shared' | 'sending' | 'held' | 'offline';
  /** Who wrote last, by id. */
  lastBy: string | null;
}

/**
 * The shared notes on this device. What is typed is an edit of the document at once; the server is sent what it does not have,
 * and until it has that, the rest is kept here and sent again: offline, and while something is marked red.
 */
export class NotesLink {
  readonly #doc = new Y.Doc();
  readonly #text = this.#doc.getText('notes');
  readonly #stops: (() => void)[] = [];
  readonly #tell = new Set<() => void>();
  #view: NotesView = { text: '', mayWrite: false, standing: 'loading', lastBy: null };
  /** What the server is known to have. */
  #acked: Uint8Array | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;

  constructor(private readonly roundId: string) {}

  start(): () => void {
    this.#doc.on('update', (_: Uint8Array, origin: unknown) => {
      this.#put({ text: this.#text.toJSON() });
      if (origin !== remote) this.#soon();
    });
    this.#stops.push(listen('round.notes', ({ roundId, update, byId }) => {
      if (roundId !== this.roundId) return;
      Y.applyUpdate(this.#doc, bytes(update), remote);
      this.#put({ lastBy: byId });
    }), whenConnected(() => void this.#read()));
    void this.#read();
    return () => {
      clearTimeout(this.#timer);
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

  async #read(): Promise<void> {
    try {
      const { state, can } = await call(readNotes, { params: { id: this.roundId } });
      if (state) Y.applyUpdate(this.#doc, bytes(state), remote);
      this.#acked = state ? Y.encodeStateVectorFromUpdate(bytes(state)) : undefined;
      this.#put({ mayWrite: can.write, standing: 'shared' });
      if (this.#pending()) this.#soon();
    } catch {
      this.#put({ standing: 'offline' });
      this.#soon(againMs);
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
    if (!update) return this.#put({ standing: 'shared' });
    try {
      await call(writeNotes, { params: { id: this.roundId }, body: { update: base64(update) } }, { key: crypto.randomUUID() });
      this.#acked = upTo;
      this.#put({ standing: 'shared' });
    } catch (error) {
      if (isCode(error as Error, 'identifiers_found')) return this.#put({ standing: 'held' });
      this.#put({ standing: 'offline' });
      this.#soon(againMs);
    }
  }

  #put(change: Partial<NotesView>): void {
    this.#view = { ...this.#view, ...change };
    for (const run of this.#tell) run();
  }
}
