// `npm ci` when, and only when, what is installed is not what the lockfile says.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDisk, isDiskFull } from './disk.mjs';
import { readOr, writeWhole } from './files.mjs';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { Refusal, say, seconds, step } from './say.mjs';

const stampName = '.without-walls-stamp';

/** What an installation depends on: the lockfile, and the platform that native parts were chosen for. */
export function stampFor(lockText, { node = process.versions.modules, platform = process.platform, arch = process.arch } = {}) {
  return createHash('sha256').update([lockText, node, platform, arch].join('\n')).digest('hex');
}

/** True when every package that the lockfile requires is recorded as installed in the same version. */
export function sameVersions(lock, installed) {
  const required = Object.entries(lock.packages ?? {}).filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.optional);
  return required.every(([path, entry]) => installed.packages?.[path]?.version === entry.version);
}

/** `installed` (by us), `adopted` (someone ran npm ci by hand) or `stale`. */
export function packageState(folder = root) {
  const lockText = readOr(join(folder, 'package-lock.json'), null);
  if (lockText === null) throw new Refusal(`package-lock.json is missing from ${folder}: this checkout is not whole.`);
  const modules = join(folder, 'node_modules');
  const stamp = readOr(join(modules, stampName), '').trim();
  if (stamp) return stamp === stampFor(lockText) ? 'installed' : 'stale';
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return 'stale';
  return sameVersions(JSON.parse(lockText), JSON.parse(readFileSync(hidden, 'utf8'))) ? 'adopted' : 'stale';
}

export async function ensurePackages({ folder = root, log } = {}) {
  const state = packageState(folder);
  if (state === 'installed') return;
  if (state === 'stale') await install(folder, log);
  writeWhole(join(folder, 'node_modules', stampName), `${stampFor(readFileSync(join(folder, 'package-lock.json'), 'utf8'))}\n`);
}

async function install(folder, log) {
  checkDisk(folder, 1500, 'installing the packages');
  step('Installing packages with npm ci (about half a minute).');
  const since = Date.now();
  const done = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env: cleanOfNpm(process.env), log });
  if (done.code !== 0) throw new Refusal(whyNot(done), done.output.split('\n').slice(-12).join('\n'));
  say(`  Packages installed in ${seconds(since)}.`);
}

/** npm hands its own settings to what it runs; a second npm must read them anew. */
export function cleanOfNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(config|package|lifecycle)_/.test(name)));
}

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/;

export function whyNot({ error, output, code }) {
  if (error) return `npm could not be run (${error.code}): it comes with Node, so check that it is on PATH.`;
  if (isDiskFull(output)) return 'The disk is full: npm ci could not finish.';
  if (noNetwork.test(output)) return 'npm ci could not reach the package registry: check the network (or the registry in your npm settings) and try again.';
  return `npm ci failed with code ${code}: its last words are above.`;
}
