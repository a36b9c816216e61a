import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { BuildProgress, buildLivekit, cachedLivekit, findGo, newEnough } from './livekit-build.mjs';
import { livekitConfig } from './livekit-config.mjs';
import { writeStatus } from './livekit-status.mjs';

let folder;
const cacheBefore = process.env.XDG_CACHE_HOME;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'livekit-test-'));
  process.env.XDG_CACHE_HOME = folder;
});

afterEach(() => {
  if (cacheBefore === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cacheBefore;
  rmSync(folder, { recursive: true });
});

/** A program named go that does what `script` says. */
function fakeGo(script) {
  const path = join(folder, 'go');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const settings = { port: 7880, udpPort: 7882, key: 'k', secret: 's"\n', webhookUrl: 'http://127.0.0.1:4100/api/livekit/webhook' };

test('the configuration listens on loopback only and lets nobody make rooms but the API', () => {
  const text = livekitConfig(settings);
  for (const line of ['port: 7880', 'bind_addresses: ["127.0.0.1"]', 'tcp_port: 0', 'udp_port: 7882', 'node_ip: 127.0.0.1', 'auto_create: false', 'max_age: 10m, max_depth: 5000']) {
    assert.ok(text.includes(line), line);
  }
  assert.ok(text.includes('urls: ["http://127.0.0.1:4100/api/livekit/webhook"]'));
  assert.ok(text.includes('keys: { "k": "s\\"\\n" }'), 'a secret is quoted');
});

test('tells which Go is new enough', () => {
  assert.equal(newEnough('go1.26.8'), true);
  assert.equal(newEnough('go2.0'), true);
  assert.equal(newEnough('go1.25.9'), false);
  assert.equal(newEnough('devel'), false);
});

test('says why there is no Go to build with', async () => {
  assert.match((await findGo(null)).reason, /Go is not installed/);
  assert.match((await findGo(fakeGo('echo go1.22.1'))).reason, /this Go is go1\.22\.1 and 1\.26 or newer is needed/);
  const path = fakeGo('echo go1.26.0');
  assert.deepEqual(await findGo(path), { path });
});

test('builds into the cache, tells how far it is, and leaves no lock', async () => {
  const go = fakeGo('echo "go: downloading github.com/x/y v1.0.0" >&2; echo github.com/x/y >&2; mkdir -p "$GOBIN"; echo binary > "$GOBIN/server"');
  const seen = [];
  const path = await buildLivekit({ go, log: join(folder, 'build.log'), onProgress: (text) => seen.push(text) });
  assert.equal(path, cachedLivekit());
  assert.equal(readFileSync(path, 'utf8'), 'binary\n');
  assert.equal(existsSync(`${path}.building`), false);
  assert.match(seen[0], /fetching sources, 1 so far/);
  assert.match(seen[1], /% \(1 packages compiled\)/);
});

test('a build that fails leaves nothing behind and says where its log is', async () => {
  const go = fakeGo('echo "no network" >&2; exit 1');
  await assert.rejects(buildLivekit({ go, log: join(folder, 'build.log') }), /go install failed \(its log is .*build\.log\)/);
  assert.equal(existsSync(cachedLivekit()), false);
  assert.equal(existsSync(`${cachedLivekit()}.building`), false);
});

test('a build can be stopped', async () => {
  const stopping = new AbortController();
  const go = fakeGo('echo a/b >&2; exec sleep 60');
  const building = buildLivekit({ go, log: join(folder, 'build.log'), onProgress: () => stopping.abort(), signal: stopping.signal });
  await assert.rejects(building, /the build was stopped/);
});

test('progress grows and never claims to be done', () => {
  const progress = new BuildProgress();
  assert.equal(progress.percent, 0);
  for (let i = 0; i < 2000; i += 1) progress.seen(`github.com/a/p${i}`);
  assert.ok(progress.percent <= 99 && progress.percent >= 89);
  progress.seen('some words that are not a package');
  assert.equal(progress.packages, 2000);
});

test('the status file is whole JSON', () => {
  const file = join(folder, 'status.json');
  writeStatus(file, 'building', 'half way', new Date(0));
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { state: 'building', detail: 'half way', at: '1970-01-01T00:00:00.000Z' });
});
