// Postgres refuses to run as root. When we are root it runs as another user, who must be able to reach its files.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './say.mjs';

const candidates = ['postgres', 'without-walls', 'nobody'];

/** The user that runs the database: null for an ordinary user (itself), else `{ name, uid, gid }`. */
export function databaseUser({ isRoot = process.getuid?.() === 0, passwd = readPasswd } = {}) {
  if (!isRoot) return null;
  const known = parsePasswd(passwd());
  const found = candidates.slice(0, 2).map((name) => known.get(name)).find(Boolean) ?? addUser(passwd) ?? known.get('nobody');
  if (found) return found;
  throw new Refusal('Postgres must not run as root and no other user was found: make one with "useradd --system without-walls", or set DATABASE_URL to a Postgres you have.');
}

const readPasswd = () => readFileSync('/etc/passwd', 'utf8');

function addUser(passwd) {
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'without-walls'], { stdio: 'ignore' });
  return made.status === 0 ? parsePasswd(passwd()).get('without-walls') : null;
}

export function parsePasswd(text) {
  const rows = text.split('\n').map((line) => line.split(':')).filter((row) => row.length >= 4);
  return new Map(rows.map(([name, , uid, gid]) => [name, { name, uid: Number(uid), gid: Number(gid) }]));
}

const bitFor = (stats, { uid, gid }, bit) => {
  if (stats.uid === uid) return bit << 6;
  return stats.gid === gid ? bit << 3 : bit;
};

const allows = (path, user, bit) => {
  const stats = statSync(path);
  return (stats.mode & bitFor(stats, user, bit)) !== 0;
};

/** The folder on the way to `path` that `user` may not enter, or null when the way is open. */
export function closedFolder(path, user) {
  for (let folder = dirname(path), last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    if (existsSync(folder) && !allows(folder, user, 1)) return folder;
  }
  return null;
}

/** True when `user` can run the program at `path`. */
export const canRun = (path, user) => closedFolder(path, user) === null && allows(path, user, 1) && allows(path, user, 4);

/** Where root keeps what the database user must reach when the checkout lies in a closed folder. */
export function openFolder(checkout) {
  const mark = createHash('sha256').update(checkout).digest('hex').slice(0, 12);
  return join('/var/lib/without-walls', mark);
}
