// `--fresh`: the data of this checkout are thrown away. Logs stay: they may say why someone wanted to begin anew.
import { rmSync } from 'node:fs';
import { inData, root } from '../lib/paths.mjs';
import { Refusal, step } from '../lib/say.mjs';
import { openFolder } from '../lib/unprivileged.mjs';

const ours = ['postgres', 'postgres-password', 'redis', 'redis.conf', 'redis-password', 'livekit.yaml', 'livekit-secret', 'livekit-status.json', 'fingerprint-secret'];

export function beginAnew(env) {
  if (env.DATABASE_URL || env.REDIS_URL) {
    throw new Refusal('--fresh throws away only data of its own: unset DATABASE_URL and REDIS_URL, or empty those servers yourself.');
  }
  for (const name of ours) rmSync(inData(name), { recursive: true, force: true });
  if (process.getuid?.() === 0) rmSync(openFolder(root), { recursive: true, force: true });
  step('Earlier data were thrown away.');
}
