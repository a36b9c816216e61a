import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArgs } from './args.mjs';
import { cleanEnv } from './environment.mjs';
import { fromJest, fromPlaywright, fromTap, listedTests } from './reports.mjs';
import { byReason, lastLine, Results } from './results.mjs';

const jest = {
  testResults: [
    { name: 'a.spec.ts', status: 'failed', assertionResults: [{ status: 'passed', fullName: 'adds' }, { status: 'failed', fullName: 'divides', failureMessages: ['Error: by zero\n at x'] }] },
    { name: 'b.spec.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    { name: 'c.spec.ts', status: 'passed', assertionResults: [{ status: 'pending', fullName: 'later' }] },
  ],
};

const spec = (title, status, extra = {}) => ({ title, tests: [{ status, results: [], annotations: [], ...extra }] });
const playwright = {
  suites: [{ title: 'case.journey.ts', specs: [spec('writes', 'expected')], suites: [{ title: 'round', specs: [spec('joins', 'unexpected', { results: [{ errors: [{ message: '\u001b[31mno video\u001b[0m' }] }] }), spec('sees', 'skipped', { annotations: [{ type: 'skip', description: 'no LiveKit' }] }), spec('flaps', 'flaky')] }] }],
};

test('counts Jest: tests, and suites that could not run', () => {
  const found = fromJest(jest);
  assert.deepEqual([found.passed, found.failed, found.skipped], [1, 2, 1]);
  assert.deepEqual(found.failures.map(({ name }) => name), ['b.spec.ts', 'divides']);
});

test('counts Playwright: nested suites, reasons of skips, and a flake as the failure that it was', () => {
  const found = fromPlaywright(playwright);
  assert.deepEqual([found.passed, found.failed, found.skipped], [1, 2, 1]);
  assert.deepEqual(found.failures[0], { name: 'case.journey.ts › round › joins', why: 'no video' });
  assert.deepEqual(found.skips, [{ name: 'case.journey.ts › round › sees', why: 'no LiveKit' }]);
  assert.equal(listedTests(playwright).length, 4);
});

test('a Playwright run that could not begin is a failure', () => {
  assert.equal(fromPlaywright({ suites: [], errors: [{ message: 'no config' }] }).failed, 1);
});

test('counts node:test', () => {
  const found = fromTap('TAP version 13\nnot ok 2 - divides\n# tests 3\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 0\n# todo 0\n');
  assert.deepEqual([found.passed, found.failed, found.skipped], [2, 1, 0]);
  assert.equal(found.failures[0].name, 'divides');
});

test('the last line names skips only when there are some', () => {
  assert.equal(lastLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
  assert.equal(lastLine({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped');
});

test('adds parts up; where everything is required a skip is a failure', () => {
  const results = new Results();
  results.add({ name: 'lint', passed: 1 });
  results.add({ name: 'e2e', passed: 2, skipped: 1, skips: [{ name: 'sees', why: 'no LiveKit' }] });
  assert.equal(lastLine(results.summary()), '3 passed, 0 failed, 1 skipped');
  const strict = results.summary(true);
  assert.equal(lastLine(strict), '3 passed, 1 failed');
  assert.match(strict.failures[0].why, /everything is required here: no LiveKit/);
});

test('one reason is said once', () => {
  assert.deepEqual(byReason([{ why: 'a' }, { why: 'a' }, { why: 'b' }]), ['2 skipped: a', '1 skipped: b']);
});

test('understands parts and patterns, and says which it knows', () => {
  assert.deepEqual(parseArgs(['api', 'triage']), { parts: ['api'], patterns: ['triage'] });
  assert.equal(parseArgs([]).parts.length, 5);
  assert.throws(() => parseArgs(['everything']), /knows the parts lint, types, unit, api, e2e/);
});

test('tests never inherit the address of a real database', () => {
  assert.deepEqual(cleanEnv({ PATH: 'p', DATABASE_URL: 'x', LIVEKIT_URL: 'y', npm_config_x: '1' }), { PATH: 'p' });
});
