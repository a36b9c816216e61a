import { refuse } from '../http/refusal.js';

/** An opaque place in a list: the sort values of its last row. */
export const encodeCursor = (...values: (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isPlace = (values: unknown[]): values is (string | number)[] => values.every((v) => typeof v === 'string' || typeof v === 'number') && (values.length !== 2 || uuid.test(String(values[1])));

/** Reads a cursor of `length` values; the second of two is an id. A cursor that was tampered with is bad input, not an error of ours. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && isPlace(values)) return values;
  } catch {
    // falls through to the refusal
  }
  return refuse('invalid_input', { fields: [{ path: 'query.after', message: 'Not a place in this list' }] });
}

/** A cursor of a list by time: an instant and an id. What is neither would fail in the database, so it is refused here. */
export function decodeTimeCursor(cursor: string | undefined): [at: string, id: string] | null {
  const values = decodeCursor(cursor, 2);
  if (!values) return null;
  const [at, id] = values;
  if (typeof at === 'string' && typeof id === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at))) return [at, id];
  return refuse('invalid_input', { fields: [{ path: 'query.after', message: 'Not a place in this list' }] });
}

/** Cuts a result fetched with `limit + 1` rows into a page and the cursor of the next one. */
export function toPage<T>(rows: T[], limit: number, cursorOf: (row: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
