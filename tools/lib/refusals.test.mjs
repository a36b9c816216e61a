import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDebianRoot } from './apt.mjs';
import { checkDisk, isDiskFull } from './disk.mjs';
import { atLeast, checkNode, checkPlatform } from './node-version.mjs';
import { findRedis } from './redis.mjs';

test('compares versions by number, not by letter', () => {
  assert.equal(atLeast('20.19.0', '20.19.0'), true);
  assert.equal(atLeast('v20.20.1', '20.19.0'), true);
  assert.equal(atLeast('20.9.0', '20.19.0'), false);
  assert.equal(atLeast('22.0.0', '20.19.0'), true);
  assert.equal(atLeast('18.20.9', '20.19.0'), false);
});

test('refuses an old Node and an unknown platform in one sentence', () => {
  assert.throws(() => checkNode('18.20.0'), /^Refusal: Node 20\.19\.0 or newer is needed and this is 18\.20\.0: install it/);
  assert.throws(() => checkPlatform('win32'), /WSL 2/);
  assert.doesNotThrow(() => checkPlatform('darwin'));
});

test('refuses a disk that is too full, and knows its errors', () => {
  assert.throws(() => checkDisk('/data', 1500, 'the product', 20), /The disk that holds \/data has 20 MB free and the product needs about 1500 MB/);
  assert.doesNotThrow(() => checkDisk('/data', 1500, 'the product', 1500));
  assert.equal(isDiskFull('write: No space left on device'), true);
});

test('knows Debian, its children, and who may install there', () => {
  const release = () => 'ID=ubuntu\nID_LIKE=debian\n';
  assert.equal(isDebianRoot({ uid: 0, release, apt: '/usr/bin/apt-get' }), true);
  assert.equal(isDebianRoot({ uid: 1000, release, apt: '/usr/bin/apt-get' }), false);
  assert.equal(isDebianRoot({ uid: 0, release: () => 'ID=fedora\n', apt: '/usr/bin/apt-get' }), false);
});

test('without Redis and without a way to install it, names the ways to get one', async () => {
  await assert.rejects(findRedis({ find: () => null, mayInstall: () => false }), /apt install redis-server.*brew install redis.*REDIS_URL/);
});

test('installs Redis where that is allowed, once', async () => {
  const found = [null, '/usr/bin/redis-server'];
  const asked = [];
  const path = await findRedis({ find: () => found.shift(), mayInstall: () => true, install: async (names) => asked.push(names) });
  assert.equal(path, '/usr/bin/redis-server');
  assert.deepEqual(asked, [['redis-server']]);
});
