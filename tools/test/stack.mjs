// The whole product for the journeys: fresh database with demo data, API, worker, built web, video when it can be had.
import { randomBytes } from 'node:crypto';
import { apiReady, cli, programSpec } from '../lib/app.mjs';
import { writeStatus } from '../lib/livekit-status.mjs';
import { inRoot } from '../lib/paths.mjs';
import { afterKill } from './outages.mjs';
import { startLivekit } from './video.mjs';

/** `{ base, env, video }`: the address, the variables the API runs with, and `{ env }` or `{ reason }` for video. */
export async function startStack(run, livekit) {
  const { scratch, ports, supervisor, services } = run;
  const port = await ports.take(24_100);
  const base = `http://localhost:${port}`;
  const video = await startLivekit({ program: livekit, scratch, ports, supervisor, apiPort: port, secret: randomBytes(24).toString('hex') });
  const statusFile = scratch.in('livekit-status.json');
  writeStatus(statusFile, video.env ? 'up' : 'absent', video.reason ?? 'Video is ready');
  const env = { ...run.env, ...(await services.env()), ...productEnv(port, base), ...video.env, LIVEKIT_STATUS_FILE: statusFile };
  await cli(['migrate'], env, 'The test database could not be migrated', scratch.folder);
  await cli(['seed', '--if-empty'], env, 'The demo data could not be written', scratch.folder);
  const api = supervisor.start({ ...programSpec('api', 'main', env, scratch.folder), pausesAfter: afterKill });
  supervisor.start({ ...programSpec('worker', 'worker', env, scratch.folder), pausesAfter: afterKill });
  await apiReady(base.replace('localhost', '127.0.0.1'), api);
  return { base, env, video };
}

const productEnv = (port, base) => ({
  NODE_ENV: 'production',
  PORT: String(port),
  HOST: '127.0.0.1',
  PUBLIC_URL: base,
  WEB_DIST: inRoot('apps', 'web', 'dist'),
  DEMO_MODE: '1',
  REDIS_PREFIX: 'journeys',
  FINGERPRINT_SECRET: 'a-secret-for-tests-only',
  FILES_SECRET: 'another-secret-for-tests-only',
  LOG_LEVEL: 'info',
});
