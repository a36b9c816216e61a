// A Postgres of our own: made on first use, started as a child, stopped by pid.
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDiskFull } from './disk.mjs';
import { keptSecret, makeFolder, makeOpenFolder, tail } from './files.mjs';
import { findBinaries, reachableBinaries } from './postgres-binaries.mjs';
import { run } from './processes.mjs';
import { Refusal } from './say.mjs';
import { closedFolder, databaseUser, openFolder } from './unprivileged.mjs';
import { until } from './wait.mjs';

export const databaseName = 'without_walls';
export const role = 'without_walls';

/** Losing power must not lose an acknowledged write: `npm start` leaves Postgres's own durable defaults alone. */
export const durable = ['-c', 'max_connections=100'];
/** For throw-away test data only. */
export const fast = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200', '-c', 'max_wal_size=2GB'];

/** Where the data of this checkout are, for this user; `moved` names the closed folder that forced them elsewhere. */
export function placeFor(wanted, checkout, user) {
  const closed = user ? closedFolder(wanted, user) : null;
  return closed ? { folder: join(openFolder(checkout), 'postgres'), closed } : { folder: wanted, closed: null };
}

/**
 * Gets a data folder ready and returns what a supervisor needs to run it.
 * `home` is the folder wanted, `checkout` the workspace, `settings` one of `durable` and `fast`.
 */
export async function preparePostgres({ home, checkout, secretFile, port, settings, log }) {
  const user = databaseUser();
  const bin = reachableBinaries(findBinaries(), user, dirname(openFolder(checkout)));
  const place = placeFor(home, checkout, user);
  if (place.closed) for (const folder of [dirname(dirname(place.folder)), dirname(place.folder)]) makeOpenFolder(folder);
  const password = keptSecret(secretFile);
  const context = { bin, folder: place.folder, user, password, log };
  if (existsSync(join(place.folder, 'PG_VERSION'))) await checkVersion(context);
  else await makeCluster(context);
  return { spec: spec(context, port, settings), url: urlFor(password, port), ...place };
}

export const urlFor = (password, port, name = databaseName) => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;

// What it says of itself, not whether something answers on its port: that might be another program.
const readyText = 'ready to accept connections';

const identity = (user) => (user ? { uid: user.uid, gid: user.gid } : {});
const bare = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function spec({ bin, folder, user, log }, port, settings) {
  const args = ['-D', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...settings];
  const stopWith = { signal: 'SIGINT', grace: 20_000 };
  return { name: 'postgres', command: join(bin, 'postgres'), args, cwd: folder, env: bare, log, stopWith, readyText, ...identity(user) };
}

async function checkVersion({ bin, folder, user }) {
  const kept = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const { output } = await run(join(bin, 'postgres'), ['--version'], { env: bare, cwd: '/', ...identity(user) });
  const here = /(\d+)\.\d+/.exec(output)?.[1];
  if (here && here !== kept) {
    throw new Refusal(`The database in ${folder} was written by Postgres ${kept} and this release brings Postgres ${here}: docs/operations.md says how to carry it over, or begin anew with "npm start -- --fresh".`);
  }
}

async function makeCluster(context) {
  const { folder, user, log } = context;
  rmSync(folder, { recursive: true, force: true });
  makeFolder(dirname(folder));
  makeFolder(folder);
  if (user) chownSync(folder, user.uid, user.gid);
  try {
    await initdb(context);
    await createDatabase(context);
  } catch (error) {
    // A half-made cluster would look like a whole one next time.
    rmSync(folder, { recursive: true, force: true });
    if (error instanceof Refusal && log) error.details ||= tail(log);
    throw error;
  }
}

async function initdb({ bin, folder, user, password, log }) {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const locale = ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const args = ['-D', folder, '-U', role, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale];
  const made = await run(join(bin, 'initdb'), args, { name: 'initdb', env: bare, cwd: folder, log, ...identity(user) });
  rmSync(passwordFile, { force: true });
  if (made.code !== 0) throw refused(folder, made);
}

/** Single-user mode needs no client and no open port. */
async function createDatabase({ bin, folder, user, log }) {
  const input = `CREATE DATABASE ${databaseName};\n`;
  const made = await run(join(bin, 'postgres'), ['--single', '-D', folder, 'postgres'], { name: 'postgres', env: bare, cwd: folder, log, input, ...identity(user) });
  if (made.code !== 0) throw refused(folder, made);
}

function refused(folder, { error, output, code }) {
  if (isDiskFull(output)) return new Refusal(`The disk is full: the database in ${folder} could not be made.`, output);
  return new Refusal(`The database in ${folder} could not be made (${error?.code ?? `code ${code}`}).`, output);
}

/** Waits until a started Postgres takes connections. */
export async function postgresReady(program, log) {
  const answer = await until(() => program.ready, { timeout: 60_000, handle: () => program.handle });
  if (answer === 'ready') return;
  const last = tail(log);
  if (isDiskFull(last)) throw new Refusal('The disk is full: Postgres cannot start.', last);
  if (/lock file .* already exists/.test(last)) throw new Refusal('Another Postgres already uses this data folder: stop it, or wait until it has ended, and try again.', last);
  throw new Refusal(`Postgres did not start: its log is ${log}.`, last);
}
