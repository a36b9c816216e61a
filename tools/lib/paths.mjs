// Where things lie: the checkout, its data folder, and the per-user cache shared by every checkout.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const dataDir = join(root, '.data');
export const logsDir = join(dataDir, 'logs');

export const inRoot = (...parts) => join(root, ...parts);
export const inData = (...parts) => join(dataDir, ...parts);

/** The per-user cache: what is built once here is found by every other checkout. */
export function cacheDir(env = process.env) {
  const base = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'without-walls');
}
