type Listener = (text: string) => void;
const listeners = new Set<Listener>();

/** Says one sentence to screen readers when they are next idle. Use for what changes without the focus moving. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
