// Getting a LiveKit server: the one on PATH, the one in the per-user cache, or one built by Go into that cache.
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkDisk } from './disk.mjs';
import { makeFolder, readOr } from './files.mjs';
import { isProgram, onPath } from './find.mjs';
import { startedAt, stillRuns } from './identity.mjs';
import { livekitVersion } from './livekit-config.mjs';
import { cacheDir } from './paths.mjs';
import { launch, run, sleep, stop } from './processes.mjs';

const source = `github.com/livekit/livekit-server/cmd/server@${livekitVersion}`;
const leastGo = [1, 26];
// Counted on a build from empty caches; only used to show how far a build has come.
const sourcesInAll = 119;
const packagesInAll = 790;

export const cachedLivekit = () => join(cacheDir(), 'bin', `livekit-server-${livekitVersion}`);

/** A LiveKit server that is here already, or null. */
export function findLivekit() {
  const onThePath = onPath(['livekit-server']);
  if (onThePath) return onThePath;
  return isProgram(cachedLivekit()) ? cachedLivekit() : null;
}

/** The path of a Go that is new enough, or the reason why there is none. */
export async function findGo(go = onPath(['go'])) {
  if (!go) return { reason: 'Go is not installed' };
  const { output } = await run(go, ['env', 'GOVERSION'], { env: process.env });
  return newEnough(output) ? { path: go } : { reason: `this Go is ${output.trim() || 'unknown'} and 1.26 or newer is needed` };
}

export function newEnough(version) {
  const found = /go(\d+)\.(\d+)/.exec(version);
  if (!found) return false;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  return major > leastGo[0] || (major === leastGo[0] && minor >= leastGo[1]);
}

export const howToGetVideo = (reason) =>
  `${reason}. To have video, put livekit-server ${livekitVersion} on PATH, or install Go 1.26 or newer and start again (it is then built once), or set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET to a server you have.`;

/** How far a build has come, from the lines of `go install -v`. */
export class BuildProgress {
  sources = 0;
  packages = 0;

  seen(line) {
    if (line.startsWith('go: downloading ')) this.sources += 1;
    else if (/^[\w.-]+(\/[\w.~-]+)*$/.test(line)) this.packages += 1;
  }

  get percent() {
    const part = Math.min(this.sources / sourcesInAll, 1) * 10 + Math.min(this.packages / packagesInAll, 1) * 89;
    return Math.max(this.packages > 0 ? 10 : 0, Math.round(part));
  }

  get text() {
    if (this.packages === 0) return `fetching sources, ${this.sources} so far`;
    return `${this.percent} % (${this.packages} packages compiled)`;
  }
}

/**
 * Builds the server into the cache. Resolves with its path; rejects with a reason in words.
 * Another checkout that is building it already is waited for. `onProgress(text)` is called as it goes.
 */
export async function buildLivekit({ go, log, onProgress = () => {}, signal }) {
  const target = cachedLivekit();
  makeFolder(dirname(target));
  const lock = `${target}.building`;
  while (!claim(lock)) {
    onProgress('another checkout is building it');
    await sleep(1000);
    if (signal?.aborted) throw new Error('the build was stopped');
    if (isProgram(target)) return target;
  }
  try {
    checkDisk(dirname(target), 1500, 'building LiveKit');
    return await goInstall({ go, log, onProgress, signal, target });
  } finally {
    rmSync(lock, { force: true });
  }
}

function claim(lock) {
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, started: startedAt(process.pid) }), { flag: 'wx' });
    return true;
  } catch {
    return takeOver(lock);
  }
}

/** A lock whose owner has ended is worth nothing. */
function takeOver(lock) {
  const text = readOr(lock, '');
  if (!text) return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 5000 && remove(lock);
  return !stillRuns(JSON.parse(text)) && remove(lock);
}

function remove(lock) {
  rmSync(lock, { force: true });
  return claim(lock);
}

async function goInstall({ go, log, onProgress, signal, target }) {
  const bin = join(dirname(target), `.build-${process.pid}`);
  const progress = new BuildProgress();
  const onLine = (line) => {
    progress.seen(line);
    onProgress(progress.text);
  };
  // nice keeps the build from starving the product that runs beside it.
  const env = { ...process.env, GOBIN: bin, CGO_ENABLED: '0' };
  const [command, ...args] = [...(onPath(['nice']) ? ['nice', '-n', '15'] : []), go, 'install', '-v', '-ldflags=-s -w', source];
  const handle = launch('go install', command, args, { env, log, onLine, cwd: dirname(target) });
  const abort = () => void stop(handle, { grace: 2000 });
  signal?.addEventListener('abort', abort);
  const exit = await handle.ended;
  signal?.removeEventListener('abort', abort);
  try {
    if (signal?.aborted) throw new Error('the build was stopped');
    if (exit.code !== 0) throw new Error(`go install failed (its log is ${log})`);
    renameSync(join(bin, 'server'), target);
    return target;
  } finally {
    rmSync(bin, { recursive: true, force: true });
  }
}
