/**
 * Before whom an entry goes when it moves one place: an id, null for the end, undefined when it cannot move that way.
 * `waiting` holds the ids of those who wait, in order.
 */
export function beforeWhom(waiting: readonly string[], id: string, by: -1 | 1): string | null | undefined {
  const at = waiting.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= waiting.length) return undefined;
  return by === -1 ? waiting[to] : (waiting[to + 1] ?? null);
}
