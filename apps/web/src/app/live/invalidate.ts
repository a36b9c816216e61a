import type { QueryClient } from '@tanstack/react-query';
import type { SocketEventPayload } from '@without-walls/contracts';

export type Changed = SocketEventPayload<'changed'>;

/** Topics whose changes also change what Today says. */
const onToday = new Set<Changed['topic']>(['cases', 'triage', 'sessions', 'rounds', 'letters', 'operations', 'learning']);

/** The query keys that a set of `changed` events makes stale; each once. */
export function staleKeys(events: readonly Changed[]): string[][] {
  const keys = new Map<string, string[]>();
  const add = (key: string[]) => keys.set(key.join('/'), key);
  for (const { topic, id } of events) {
    if (id) {
      add([topic, id]);
      add([topic, 'list']);
    } else add([topic]);
    if (onToday.has(topic)) add(['today']);
  }
  return [...keys.values()];
}

/** Collects events for a moment, then marks their queries stale once: a busy round must not fetch a list ten times a second. */
export function invalidator(client: QueryClient, waitMs = 150): (event: Changed) => void {
  let waiting: Changed[] = [];
  const flush = () => {
    const keys = staleKeys(waiting);
    waiting = [];
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };
  return (event) => {
    if (waiting.length === 0) setTimeout(flush, waitMs);
    waiting.push(event);
  };
}
