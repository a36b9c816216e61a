import assert from 'node:assert/strict';
import { test } from 'node:test';
import { echoErrors, worthShowing } from './echo.mjs';
import { Lines } from './lines.mjs';

test('shows failures and nothing else', () => {
  assert.equal(worthShowing('{"level":30,"msg":"listening"}'), null);
  assert.equal(worthShowing('{"level":50,"msg":"mail failed"}'), 'mail failed');
  assert.equal(worthShowing('2026-01-01 UTC [1] FATAL:  the database is gone'), 'FATAL: the database is gone');
  assert.equal(worthShowing('2026-01-01 UTC [1] LOG:  checkpoint'), null);
  assert.equal(worthShowing('Error: listen EADDRINUSE', 'err'), 'Error: listen EADDRINUSE');
  assert.equal(worthShowing('{not json', 'out'), null);
});

test('does not repeat itself within ten seconds', () => {
  const shown = [];
  let now = 0;
  const hear = echoErrors('api', (line) => shown.push(line), () => now);
  hear('{"level":50,"msg":"x"}');
  hear('{"level":50,"msg":"x"}');
  now = 11_000;
  hear('{"level":50,"msg":"x"}');
  assert.deepEqual(shown, ['api | x', 'api | x']);
});

test('cuts a stream into lines wherever the pieces break', () => {
  const lines = [];
  const cutter = new Lines((line) => lines.push(line));
  for (const piece of ['a', 'b\nc\r\n', 'd']) cutter.push(piece);
  cutter.flush();
  assert.deepEqual(lines, ['ab', 'c', 'd']);
});
