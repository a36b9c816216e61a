/** A NUL, or half of a surrogate pair: Postgres keeps neither in text nor in jsonb. */
const broken = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The paths of all texts in a value that cannot be kept as they are; keys of objects count too. */
export function unstorable(value: unknown, path: string): string[] {
  if (typeof value === 'string') return broken.test(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => unstorable(item, `${path}.${index}`));
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, item]) => (broken.test(key) ? [path] : unstorable(item, `${path}.${key}`)));
}
