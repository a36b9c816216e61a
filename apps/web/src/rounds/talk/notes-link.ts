import { readNotes, writeNotes } from '@without-walls/contracts';
import { ApiError, isCode } from '../../app/api/errors';
import { call } from '../../app/api/call';
import { listen, whenConnected } from '../../app/live/socket';
import { NotesCopy } from './notes-copy';

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
/** Typing is sent when it rests so long. */
const restMs = 400;
const againMs = 3_000;

export interface NotesView {
  text: string;
  mayWrite: boolean;
  /** `held`: while something is marked red. `too-long`: until something is taken out. `closed`: they cannot be written in any more, or not read. */
  standing: 'loading' | 'shared' | 'sending' | 'held' | 'too-long' | 'offline' | 'closed';
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
  readonly #notes = new NotesCopy();
  readonly #stops: (() => void)[] = [];
  readonly #tell = new Set<() => void>();
  #view: NotesView = { text: '', mayWrite: false, standing: 'loading', came: null, lastBy: null };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #held = false;
  #left = false;

  readonly #key: string;

  constructor(private readonly roundId: string, memberId: string, private readonly box: Box = sessionStorage) {
    this.#key = `round-notes:${roundId}:${memberId}`;
  }

  start(): () => void {
    this.#notes.onChange((ours) => {
      const [before, after] = [this.#view.text, this.#notes.text];
      this.#put(!ours && before !== after ? { text: after, came: { before, after } } : { text: after });
      if (ours) this.#soon();
    });
    const kept = this.box.getItem(this.#key);
    if (kept) this.#notes.again(bytes(kept));
    this.#stops.push(listen('round.notes', ({ roundId, update, byId }) => {
      if (roundId !== this.roundId) return;
      this.#notes.came(bytes(update));
      this.#put({ lastBy: byId });
    }), whenConnected(() => void this.ask()));
    void this.ask();
    return () => {
      clearTimeout(this.#timer);
      clearTimeout(this.#again);
      // Leaving is no reason to lose what was typed last.
      this.#left = true;
      void this.#send();
      for (const stop of this.#stops.splice(0)) stop();
    };
  }

  readonly subscribe = (run: () => void): (() => void) => {
    this.#tell.add(run);
    return () => this.#tell.delete(run);
  };
  readonly read = (): NotesView => this.#view;

  /** The whole text as it now stands in the box. */
  write(text: string): void {
    this.#notes.write(text);
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
    const update = this.#notes.unsent();
    if (update) this.box.setItem(this.#key, base64(update));
  }

  /** Asks for the notes as the server has them. */
  async ask(): Promise<void> {
    clearTimeout(this.#again);
    try {
      const { state, can } = await call(readNotes, { params: { id: this.roundId } });
      if (state) this.#notes.came(bytes(state));
      if (!can.write) return this.#put({ mayWrite: false, standing: 'closed' });
      const first = !this.#view.mayWrite || this.#view.standing === 'offline';
      if (!this.#notes.unsent()) return this.#put({ mayWrite: true, standing: this.#held ? 'held' : 'shared' });
      // Asked again while it is written: what is said of that stands.
      if (!first) return;
      this.#put({ mayWrite: true, standing: this.#held ? 'held' : 'sending' });
      this.#soon();
    } catch (error) {
      if (isFinal(error)) return this.#put({ mayWrite: false, standing: 'closed' });
      this.#put({ standing: 'offline' });
      if (!this.#left) this.#again = setTimeout(() => void this.ask(), againMs);
    }
  }

  #soon(wait = restMs): void {
    clearTimeout(this.#timer);
    if (this.#held || this.#left) return;
    if (this.#view.standing === 'shared' || this.#view.standing === 'too-long') this.#put({ standing: 'sending' });
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  async #send(): Promise<void> {
    if (this.#held || !this.#view.mayWrite) return;
    const update = this.#notes.unsent();
    if (!update) return this.#shared();
    try {
      await call(writeNotes, { params: { id: this.roundId }, body: { update: base64(update) } }, { key: crypto.randomUUID() });
      this.#notes.came(update);
      if (this.#notes.unsent()) this.#soon();
      else this.#shared();
    } catch (error) {
      if (isCode(error, 'identifiers_found')) return this.#put({ standing: 'held' });
      if (isCode(error, 'too_large')) return this.#put({ standing: 'too-long' });
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
