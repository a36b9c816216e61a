import { refuse } from '../http/refusal.js';

/** An opaque place in a list: the sort values of its last row. */
export const encodeCursor = (...values: (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** Reads a cursor of `length` values. A cursor that was tampered with is bad input, not an error of ours. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every((v) => typeof v === 'string' || typeof v === 'number')) return values;
  } catch {
    // falls through to the refusal
  }
  return refuse('invalid_input', { fields: [{ path: 'query.after', message: 'Not a place in this list' }] });
}

/** Cuts a result fetched with `limit + 1` rows into a page and the cursor of the next one. */
export function toPage<T>(rows: T[], limit: number, cursorOf: (row: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
