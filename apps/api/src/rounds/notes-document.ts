import * as Y from 'yjs';

const root = 'notes';

/** The shared notes as a Yjs document that holds one plain text, all of which is looked through, and nothing beside it. */
export class NotesDocument {
  private constructor(private readonly doc: Y.Doc) {}

  static of(state: Buffer | null): NotesDocument {
    const doc = new Y.Doc();
    if (state) Y.applyUpdate(doc, new Uint8Array(state));
    return new NotesDocument(doc);
  }

  get text(): string {
    return this.doc.getText(root).toJSON();
  }

  get state(): Buffer {
    return Buffer.from(Y.encodeStateAsUpdate(this.doc));
  }

  /** What the update changes, as it may be handed on: words that were taken out again are not in it. Null when it is no change of the text. */
  merge(update: Buffer): Buffer | null {
    const had = Y.encodeStateVector(this.doc);
    try {
      if (!isPlain(update)) return null;
      Y.applyUpdate(this.doc, new Uint8Array(update));
    } catch {
      return null;
    }
    // What waits for a part that never came would be kept and handed on unread.
    if (this.doc.store.pendingStructs) return null;
    return Buffer.from(Y.encodeStateAsUpdate(this.doc, had));
  }
}

/** Letters in the one text and nothing else: no second text, no attributes, no things inside. An item without a parent has that of its neighbour. */
function isPlain(update: Buffer): boolean {
  return Y.decodeUpdate(new Uint8Array(update)).structs.every((struct) => {
    if (!(struct instanceof Y.Item)) return true;
    const inText = struct.parent === null || (struct.parent as unknown) === root;
    return inText && struct.parentSub === null && (struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentDeleted);
  });
}
