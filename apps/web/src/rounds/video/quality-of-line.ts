/** What the browser says of its line. Not every browser says anything. */
type NetworkInformation = { saveData?: boolean; effectiveType?: string };

const slow = new Set(['slow-2g', '2g', '3g']);

/** True when this device asks to save data, or its line is no better than 3G. */
export function lineIsThin(navigator: object = globalThis.navigator): boolean {
  const connection = (navigator as { connection?: NetworkInformation }).connection;
  return connection?.saveData === true || slow.has(connection?.effectiveType ?? '');
}
