import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { placeFor } from './postgres.mjs';
import { canRun, closedFolder, databaseUser, openFolder, parsePasswd } from './unprivileged.mjs';

const passwd = 'root:x:0:0::/root:/bin/sh\npostgres:x:101:104::/:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n';
const stranger = { name: 'nobody', uid: 65_534, gid: 65_534 };

test('an ordinary user runs the database itself, root has someone else do it', () => {
  assert.equal(databaseUser({ isRoot: false }), null);
  assert.deepEqual(databaseUser({ isRoot: true, passwd: () => passwd }), { name: 'postgres', uid: 101, gid: 104 });
  assert.equal(parsePasswd(passwd).get('nobody').uid, 65_534);
});

test('finds the folder that bars the way, and keeps the data elsewhere then', () => {
  const base = mkdtempSync(join(tmpdir(), 'closed-test-'));
  chmodSync(base, 0o755);
  const inner = join(base, 'inner');
  mkdirSync(inner);
  const program = join(inner, 'program');
  writeFileSync(program, '', { mode: 0o755 });
  assert.equal(closedFolder(program, stranger), null);
  assert.equal(canRun(program, stranger), true);
  chmodSync(inner, 0o700);
  assert.equal(closedFolder(program, stranger), inner);
  assert.equal(canRun(program, stranger), false);
  assert.deepEqual(placeFor(join(inner, 'data'), base, stranger), { folder: join(openFolder(base), 'postgres'), closed: inner });
  assert.deepEqual(placeFor(join(inner, 'data'), base, null), { folder: join(inner, 'data'), closed: null });
  rmSync(base, { recursive: true });
});

test('two checkouts never share a folder', () => {
  assert.notEqual(openFolder('/root/a'), openFolder('/root/b'));
});
