// The product itself: its variables, its database brought up to date, its programs.
import { join } from 'node:path';
import { cli, programSpec } from '../lib/app.mjs';
import { echoErrors } from '../lib/echo.mjs';
import { keptSecret } from '../lib/files.mjs';
import { inData, inRoot, logsDir } from '../lib/paths.mjs';
import { seconds, step } from '../lib/say.mjs';

const show = (line) => process.stderr.write(`  ${line}\n`);

/** Everything the API and the worker are told. `env` is what the person set; it wins where it may. */
export function productEnv({ env, port, publicUrl, databaseUrl, redisUrl, video, dev }) {
  return {
    ...env,
    NODE_ENV: env.NODE_ENV ?? (dev ? 'development' : 'production'),
    PORT: String(port),
    HOST: env.HOST ?? '127.0.0.1',
    PUBLIC_URL: env.PUBLIC_URL ?? publicUrl,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    WEB_DIST: inRoot('apps', 'web', 'dist'),
    DEMO_MODE: env.DEMO_MODE ?? '1',
    FINGERPRINT_SECRET: env.FINGERPRINT_SECRET ?? keptSecret(inData('fingerprint-secret')),
    FILES_SECRET: env.FILES_SECRET ?? keptSecret(inData('files-secret')),
    ...video,
  };
}

export async function prepareDatabase(env) {
  const since = Date.now();
  await cli(['migrate'], env, 'The database could not be brought up to date');
  if (env.DEMO_MODE === '1') await cli(['seed', '--if-empty'], env, 'The demo data could not be written');
  step(`Database ready (${seconds(since)}).`);
}

export function startPrograms({ env, supervisor, dev }) {
  const nodeArgs = dev ? watched() : [];
  const start = (name, file) => supervisor.start({ ...programSpec(name, file, env, logsDir, nodeArgs), onLine: echoErrors(name, show) });
  const api = start('api', 'main');
  start('worker', 'worker');
  return api;
}

const builtParts = ['libs/contracts', 'libs/domain', 'libs/deidentify', 'apps/api'];

const watched = () => builtParts.map((part) => `--watch-path=${inRoot(part, 'dist')}`);

/** --dev: compilers that watch the server's parts, and the web's own server. */
export function startDevServers({ env, supervisor, webPort, apiBase }) {
  const compiler = inRoot('node_modules', '@typescript', 'native', 'bin', 'tsc');
  const watch = ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'];
  for (const part of builtParts) {
    const name = `tsc ${part}`;
    const log = join(logsDir, `${name.replace(/\W+/g, '-')}.log`);
    const onLine = (line) => /error TS\d+/.test(line) && show(`${name} | ${line}`);
    supervisor.start({ name, command: process.execPath, args: [compiler, ...watch], cwd: inRoot(part), env, log, onLine });
  }
  const vite = [inRoot('node_modules', 'vite', 'bin', 'vite.js'), '--port', String(webPort), '--strictPort', '--host', '127.0.0.1'];
  const webEnv = { ...env, NODE_ENV: 'development', API_URL: apiBase };
  const onLine = echoErrors('web', show);
  return supervisor.start({ name: 'web', command: process.execPath, args: vite, cwd: inRoot('apps', 'web'), env: webEnv, log: join(logsDir, 'web.log'), onLine });
}
