import { useCallback, useState } from 'react';

/** What is being written and not sent yet, with the id it will be sent by: a second sending of the same is then no second deed. */
export type Draft = { text: string; kind: string; commandId: string };
type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const makeId = () => crypto.randomUUID();
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

/** What is kept of a draft once its text was looked through. Words that had to go are not kept, and what is left is a new deed. */
export const kept = (draft: Draft, clean: string, makeId: () => string): Draft => (clean === draft.text ? draft : { ...draft, text: clean, commandId: makeId() });

/**
 * A text that outlives a reload of this tab, as far as the check let it pass: what could identify somebody is never written to the device.
 * It does not leave the machine before it is sent, and is gone when the tab is closed.
 */
export function useDraft(roundId: string, memberId: string, what: string) {
  const key = keyOf(roundId, memberId, what);
  const [draft, setDraft] = useState<Draft | null>(() => readDraft(key));
  const write = useCallback((text: string, kind: string) => setDraft((before) => {
    if (!text) sessionStorage.removeItem(key);
    return text ? withText(before, text, kind, makeId) : null;
  }), [key]);
  const keep = useCallback((clean: string, of: string) => setDraft((now) => {
    if (now?.text === of) sessionStorage.setItem(key, JSON.stringify(kept(now, clean, makeId)));
    return now;
  }), [key]);
  return { draft, write, keep };
}
