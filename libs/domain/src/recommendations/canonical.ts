/**
 * JSON in one form only (the useful part of RFC 8785): keys sorted by UTF-16 units, no spaces, `undefined` left out.
 * The same content gives the same text whatever the order it came in. Throws TypeError for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('not a JSON number');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON cannot hold a ${typeof value}`);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** The text whose SHA-256 (hex, made by the caller) is a letter's `contentHash`. The prefix keeps it apart from other hashes. */
export const letterHashInput = (body: object): string => `without-walls:letter:1\n${canonicalJson(body)}`;
