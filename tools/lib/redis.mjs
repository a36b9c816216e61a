// A Redis of our own: on loopback, with a password, keeping its data, never evicting a job.
import { isDebianRoot, installPackages } from './apt.mjs';
import { keptSecret, makeFolder, tail, writeWhole } from './files.mjs';
import { onPath } from './find.mjs';
import { Refusal, step } from './say.mjs';
import { until } from './wait.mjs';

const programs = ['redis-server', 'valkey-server'];

export const howToGetRedis =
  'Redis was not found: install it ("apt install redis-server", "dnf install valkey", "brew install redis"), or set REDIS_URL to one you have, for example redis://127.0.0.1:6379.';

/** The path of a Redis or Valkey server, installing Debian's when we may. */
export async function findRedis({ find = () => onPath(programs), mayInstall = isDebianRoot, install = installPackages } = {}) {
  const found = find();
  if (found) return found;
  if (!mayInstall()) throw new Refusal(howToGetRedis);
  step('Installing redis-server from Debian.');
  await install(['redis-server']);
  const installed = find();
  if (!installed) throw new Refusal(howToGetRedis);
  return installed;
}

const quoted = (text) => `"${text.replace(/(["\\])/g, '\\$1')}"`;

/** The configuration. `keep` writes every change to disk within a second; without it nothing is written at all. */
export function redisConfig({ port, folder, password, keep }) {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `dir ${quoted(folder)}`,
    `requirepass ${password}`,
    'maxmemory-policy noeviction',
    'databases 64',
    'daemonize no',
    ...(keep ? ['appendonly yes', 'appendfsync everysec', 'save 900 1'] : ['appendonly no', 'save ""']),
    '',
  ].join('\n');
}

export async function prepareRedis({ home, secretFile, port, keep, log }) {
  const command = await findRedis();
  makeFolder(home);
  const password = keptSecret(secretFile);
  const config = `${home}.conf`;
  writeWhole(config, redisConfig({ port, folder: home, password, keep }), 0o600);
  const spec = { name: 'redis', command, args: [config], cwd: home, log, env: { PATH: process.env.PATH, LC_ALL: 'C' }, stopWith: { grace: 15_000 }, readyText: 'eady to accept connections' };
  return { spec, url: `redis://:${password}@127.0.0.1:${port}` };
}

export async function redisReady(program, log) {
  const answer = await until(() => program.ready, { timeout: 30_000, handle: () => program.handle });
  if (answer !== 'ready') throw new Refusal(`Redis did not start: its log is ${log}.`, tail(log));
}

