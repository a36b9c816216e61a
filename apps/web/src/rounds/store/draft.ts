import { useCallback, useState } from 'react';

/** What is being written and not sent yet, with the id it will be sent by: a second sending of the same is then no second deed. */
export type Draft = { text: string; kind: string; commandId: string };
type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (roundId: string, memberId: string, what: string) => `round-draft:${roundId}:${memberId}:${what}`;

export function readDraft(key: string, box: Box = sessionStorage): Draft | null {
  try {
    const kept: unknown = JSON.parse(box.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { text, kind, commandId } = kept as Record<string, unknown>;
    return typeof text === 'string' && typeof kind === 'string' && typeof commandId === 'string' ? { text, kind, commandId } : null;
  } catch {
    return null;
  }
}

/** A new text is a new deed; the same text, sent again, is the same one. */
export function withText(draft: Draft | null, text: string, kind: string, makeId: () => string): Draft {
  return draft && draft.text === text && draft.kind === kind ? draft : { text, kind, commandId: makeId() };
}

/** A text that outlives a reload of this tab. It never leaves the machine before it is sent, and is gone when the tab is closed. */
export function useDraft(roundId: string, memberId: string, what: string) {
  const key = keyOf(roundId, memberId, what);
  const [draft, setDraft] = useState<Draft | null>(() => readDraft(key));
  const write = useCallback((text: string, kind: string) => setDraft((before) => {
    const next = text ? withText(before, text, kind, () => crypto.randomUUID()) : null;
    if (next) sessionStorage.setItem(key, JSON.stringify(next));
    else sessionStorage.removeItem(key);
    return next;
  }), [key]);
  return { draft, write };
}
