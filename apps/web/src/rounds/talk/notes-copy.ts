import * as Y from 'yjs';
import { edit } from './edit';

const remote = 'remote';
const textOf = (doc: Y.Doc) => doc.getText('notes');

/** The notes as they stand here, beside the notes as the server is known to have them. */
export class NotesCopy {
  readonly #mine = new Y.Doc();
  readonly #servers = new Y.Doc();

  get text(): string {
    return textOf(this.#mine).toJSON();
  }

  /** Told of every change of the text; `ours`: it was made here. */
  onChange(told: (ours: boolean) => void): void {
    this.#mine.on('update', (_: Uint8Array, origin: unknown) => told(origin !== remote));
  }

  /** The whole text as it now stands in the box. */
  write(text: string): void {
    const change = edit(this.text, text);
    if (!change) return;
    this.#mine.transact(() => {
      textOf(this.#mine).delete(change.at, change.remove);
      textOf(this.#mine).insert(change.at, change.insert);
    });
  }

  /** What was written here before and may not have been sent. */
  again(update: Uint8Array): void {
    Y.applyUpdate(this.#mine, update);
  }

  /** What the server has, by its own word. */
  came(update: Uint8Array): void {
    Y.applyUpdate(this.#servers, update);
    Y.applyUpdate(this.#mine, update, remote);
  }

  /** What the server does not have; null when it has all. Text that was written and taken out again is not in it. */
  unsent(): Uint8Array | null {
    // An update always names all that was ever taken out, so its length does not say whether there is anything new in it.
    return Y.equalSnapshots(Y.snapshot(this.#mine), Y.snapshot(this.#servers)) ? null : Y.encodeStateAsUpdate(this.#mine, Y.encodeStateVector(this.#servers));
  }
}
