import type { SocketEventPayload } from '@without-walls/contracts';

export type Topic = SocketEventPayload<'changed'>['topic'];

/**
 * The keys of one slice. The first part is the topic that `changed` events name, so that the live layer can
 * find what is stale: `[topic, 'list', …]` for lists, `[topic, id, …]` for one thing.
 */
export function keysOf<T extends Topic>(topic: T) {
  return {
    all: [topic] as const,
    list: (filter: object = {}) => [topic, 'list', filter] as const,
    one: (id: string, ...part: string[]) => [topic, id, ...part] as const,
  };
}
