import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withDotEnv } from '../lib/dotenv.mjs';
import { keptSecret } from '../lib/files.mjs';
import { startedAt } from '../lib/identity.mjs';
import { redisConfig } from '../lib/redis.mjs';
import { OneAtATime } from './one-at-a-time.mjs';
import { parseOptions } from './options.mjs';
import { mailLine, videoLine } from './ready.mjs';
import { namedServer, progressLines } from './video.mjs';

const inFolder = (work) => () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-test-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('knows its options and refuses others by name', () => {
  assert.deepEqual(parseOptions(['--fresh', '--no-video']), { fresh: true, dev: false, noVideo: true, help: false });
  assert.throws(() => parseOptions(['--fesh']), /"--fesh" is not an option of npm start/);
});

test('one at a time: a living owner is named, a dead one is passed over', inFolder((folder) => {
  const once = new OneAtATime(folder);
  writeFileSync(join(folder, 'start.json'), JSON.stringify({ pid: process.pid, started: startedAt(process.pid), address: 'http://localhost:4100' }));
  assert.throws(() => once.claim(), new RegExp(`already runs from this checkout at http://localhost:4100.*kill ${process.pid}`));
  writeFileSync(join(folder, 'start.json'), JSON.stringify({ pid: process.pid, started: 'long ago' }));
  assert.doesNotThrow(() => once.claim());
  once.release();
  writeFileSync(join(folder, 'start.json'), 'torn');
  assert.doesNotThrow(() => once.claim());
}));

test('.env fills in what the environment does not say; empty lines mean nothing', inFolder((folder) => {
  const file = join(folder, '.env');
  writeFileSync(file, 'PORT=4200\nSMTP_URL=\nHOST="0.0.0.0" # all\n');
  assert.deepEqual(withDotEnv(file, { PORT: '1' }), { PORT: '1', HOST: '0.0.0.0' });
  assert.deepEqual(withDotEnv(join(folder, 'none'), { A: 'b' }), { A: 'b' });
}));

test('a secret is made once and kept', inFolder((folder) => {
  const file = join(folder, 'secret');
  const first = keptSecret(file);
  assert.equal(first.length, 48);
  assert.equal(keptSecret(file), first);
}));

test('Redis never evicts a job, and keeps data only when told to', () => {
  const kept = redisConfig({ port: 1, folder: '/a b', password: 'p', keep: true });
  assert.ok(kept.includes('maxmemory-policy noeviction') && kept.includes('appendonly yes') && kept.includes('dir "/a b"') && kept.includes('bind 127.0.0.1'));
  assert.ok(redisConfig({ port: 1, folder: '/', password: 'p', keep: false }).includes('appendonly no'));
});

test('a part of a LiveKit server is a mistake, none of it is none, all of it is used', () => {
  assert.equal(namedServer({}), null);
  assert.throws(() => namedServer({ LIVEKIT_URL: 'ws://x' }), /LIVEKIT_API_KEY and LIVEKIT_API_SECRET are missing/);
  const all = { LIVEKIT_URL: 'ws://x', LIVEKIT_API_KEY: 'k', LIVEKIT_API_SECRET: 's' };
  assert.deepEqual(namedServer({ ...all, OTHER: '1' }), all);
});

test('progress is said when it is new, and not too often', () => {
  const said = [];
  let now = 0;
  const show = progressLines(() => now, (text) => said.push(text));
  show('1 %');
  show('2 %');
  now = 20_000;
  show('3 %');
  assert.deepEqual(said, ['1 %', '3 %']);
});

test('the ready lines say where mail goes and how video stands, without passwords', () => {
  assert.equal(mailLine('smtp://user:secret@mail.example:25', 'x'), 'sent through mail.example:25');
  assert.match(mailLine('', 'http://localhost:4100'), /demo outbox/);
  assert.equal(videoLine({ state: 'up', detail: '' }), 'ready');
  assert.equal(videoLine({ state: 'absent', detail: 'Go is not installed' }), 'Go is not installed');
});
