import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cleanOfNpm, packageState, sameVersions, stampFor, whyNot } from './packages.mjs';

const lock = {
  packages: {
    '': { name: 'x' },
    'libs/a': { version: '1.0.0' },
    'node_modules/a': { link: true },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/only-mac': { version: '1.0.0', optional: true },
  },
};

function checkout() {
  const folder = mkdtempSync(join(tmpdir(), 'packages-test-'));
  mkdirSync(join(folder, 'node_modules'));
  const write = (name, value) => writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  write('package-lock.json', lock);
  return { folder, write, done: () => rmSync(folder, { recursive: true }) };
}

test('the stamp changes with the lockfile and with the platform', () => {
  const here = stampFor('a', { node: '115', platform: 'linux', arch: 'x64' });
  assert.equal(here, stampFor('a', { node: '115', platform: 'linux', arch: 'x64' }));
  assert.notEqual(here, stampFor('b', { node: '115', platform: 'linux', arch: 'x64' }));
  assert.notEqual(here, stampFor('a', { node: '127', platform: 'linux', arch: 'x64' }));
});

test('optional packages of other platforms may be missing, others not', () => {
  assert.equal(sameVersions(lock, { packages: { 'node_modules/zod': { version: '4.0.0' } } }), true);
  assert.equal(sameVersions(lock, { packages: { 'node_modules/zod': { version: '3.0.0' } } }), false);
  assert.equal(sameVersions(lock, { packages: {} }), false);
});

test('packages are stale, adopted or installed', () => {
  const { folder, write, done } = checkout();
  assert.equal(packageState(folder), 'stale');
  write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': { version: '4.0.0' } } });
  assert.equal(packageState(folder), 'adopted');
  write('node_modules/.without-walls-stamp', stampFor(JSON.stringify(lock)));
  assert.equal(packageState(folder), 'installed');
  write('package-lock.json', { packages: {} });
  assert.equal(packageState(folder), 'stale');
  done();
});

test('a missing lockfile is refused in words', () => {
  const { folder, done } = checkout();
  rmSync(join(folder, 'package-lock.json'));
  assert.throws(() => packageState(folder), /package-lock\.json is missing/);
  done();
});

test('says why npm ci failed', () => {
  assert.match(whyNot({ code: 1, output: 'npm error code EAI_AGAIN' }), /could not reach the package registry/);
  assert.match(whyNot({ code: 1, output: 'npm error ENOSPC: no space' }), /disk is full/);
  assert.match(whyNot({ code: null, output: '', error: { code: 'ENOENT' } }), /npm could not be run/);
  assert.match(whyNot({ code: 7, output: 'odd' }), /failed with code 7/);
});

test("npm's own variables are not handed on", () => {
  assert.deepEqual(cleanOfNpm({ PATH: 'p', npm_config_registry: 'x', npm_lifecycle_event: 'start' }), { PATH: 'p' });
});
