import { useEffect, useSyncExternalStore } from 'react';
import { useMatches } from 'react-router';
import { handleOf } from '../route-handle';

let own: string | null = null;
const listeners = new Set<() => void>();

function set(title: string | null) {
  own = title;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Names the page after its subject ("Case QK7-M2P") in the top bar and the window's title. */
export function usePageTitle(title: string | null | undefined): void {
  useEffect(() => {
    if (!title) return;
    set(title);
    return () => set(null);
  }, [title]);
}

/** The title of the page that is shown. */
export function useCurrentTitle(): string {
  const handle = handleOf(useMatches());
  const subject = useSyncExternalStore(subscribe, () => own);
  return subject ?? handle?.title ?? 'Without Walls';
}
