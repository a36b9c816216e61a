import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chosenSuites } from './args.mjs';
import { judge } from './arrivals.mjs';
import { firstDays } from './decade.mjs';
import { codeOf } from './enlarge.mjs';
import { chunkOf, entryOf, filesOf, pageOf } from './manifest.mjs';
import { checked, met, rounded, table, writeResults } from './results.mjs';
import { checkRepeatable } from './statements.mjs';
import { inTurns, median, pairedRatio, percentile } from './statistics.mjs';
import { suites } from './suites.mjs';

test('the median is the middle one, or lies between the two in the middle', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.throws(() => median([]), /no median of nothing/);
});

test('a percentile is a value that was measured, and the list stays as it was', () => {
  const values = Array.from({ length: 200 }, (_, i) => 200 - i);
  assert.equal(percentile(values, 0.99), 198);
  assert.equal(percentile(values, 0.5), 100);
  assert.equal(percentile(values, 1), 200);
  assert.equal(percentile([7], 0), 7);
  assert.equal(values[0], 200);
  assert.throws(() => percentile([], 0.5));
  assert.throws(() => percentile([1], 99), /not a share/);
});

test('a ratio compares neighbours, so that a slow spell for both changes nothing', () => {
  assert.equal(pairedRatio([50, 5, 50], [100, 10, 100]), 0.5);
  assert.throws(() => pairedRatio([1], [1, 2]), /same number/);
});

test('both sides take turns', async () => {
  const order = [];
  const found = await inTurns(2, async (round) => order.push(`a${round}`), async (round) => order.push(`b${round}`));
  assert.deepEqual(order, ['a0', 'b0', 'a1', 'b1']);
  assert.deepEqual(found, { ours: [1, 3], theirs: [2, 4] });
});

const row = { suite: 'list', name: 'requests', value: 0.512345, unit: 'x', goal: 0.5, better: 'higher' };

test('a row has six fields and no others', () => {
  assert.deepEqual(checked(row), { ...row, value: 0.5123 });
  assert.deepEqual(Object.keys(checked({ ...row, goal: undefined })), ['suite', 'name', 'value', 'unit', 'goal', 'better']);
  for (const wrong of [{ value: NaN }, { value: '1' }, { goal: 'none' }, { better: 'bigger' }, { name: '' }, { unit: 3 }, { note: 'x' }]) {
    assert.throws(() => checked({ ...row, ...wrong }), /^Error: list: /, JSON.stringify(wrong));
  }
  assert.equal(rounded(1_234_567), 1_234_567);
});

test('a goal may be met exactly, from either side', () => {
  assert.equal(met({ value: 0.5, goal: 0.5, better: 'higher' }), true);
  assert.equal(met({ value: 0.49, goal: 0.5, better: 'higher' }), false);
  assert.equal(met({ value: 2, goal: 2, better: 'lower' }), true);
  assert.equal(met({ value: 2.01, goal: 2, better: 'lower' }), false);
  assert.equal(met({ value: 2, goal: null, better: 'lower' }), null);
});

test('the table says what was reached, what was wanted and whether that will do', () => {
  const lines = table([checked(row), { ...row, name: 'p99', value: 3, goal: 2, better: 'lower' }, { ...row, name: 'just so', goal: null }]);
  assert.match(lines[1], /^list\s+requests\s+0\.5123 x\s+>= 0\.5 x\s+met$/);
  assert.match(lines[2], /p99\s+3 x\s+<= 2 x\s+not met$/);
  assert.match(lines[3], /just so\s+0\.512345 x$/);
});

test('results are written as an array of rows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
  try {
    writeResults(join(folder, 'bench', 'results.json'), [row]);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'bench', 'results.json'), 'utf8')), [checked(row)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('suites are chosen by name; every one is whole', () => {
  assert.deepEqual(chosenSuites([], suites), suites);
  assert.deepEqual(chosenSuites(['sizes', 'list'], suites).map((suite) => suite.name), ['list', 'sizes']);
  assert.throws(() => chosenSuites(['speed'], suites), /knows the suites list, .* and not "speed"/);
  assert.equal(new Set(suites.map((suite) => suite.name)).size, suites.length);
  for (const suite of suites) assert.deepEqual([typeof suite.title, Array.isArray(suite.builds), typeof suite.measure], ['string', true, 'function']);
});

const manifest = {
  'index.html': { file: 'assets/main.js', isEntry: true, imports: ['_react.js'], css: ['assets/main.css'], dynamicImports: ['src/rounds/pages/RoundPage.tsx'] },
  '_react.js': { file: 'assets/react.js', name: 'react' },
  '_base.css': { file: 'assets/base.css', name: 'base' },
  'src/rounds/pages/RoundPage.tsx': { file: 'assets/RoundPage.js', name: 'RoundPage', isDynamicEntry: true, imports: ['_react.js', 'index.html', '_panel.js'], dynamicImports: ['_video.js'] },
  '_panel.js': { file: 'assets/panel.js', name: 'panel', css: ['assets/panel.css'], imports: ['_react.js'] },
  '_video.js': { file: 'assets/video.js', name: 'video', imports: ['_react.js'] },
};

test('a page needs its static imports and their styles, each once, and nothing that is fetched later', () => {
  assert.deepEqual(filesOf(manifest, entryOf(manifest)), ['assets/main.css', 'assets/main.js', 'assets/react.js']);
  const round = filesOf(manifest, pageOf(manifest, 'RoundPage'));
  assert.deepEqual(round, ['assets/RoundPage.js', 'assets/main.css', 'assets/main.js', 'assets/panel.css', 'assets/panel.js', 'assets/react.js']);
  assert.deepEqual(chunkOf(manifest, 'video'), ['_video.js']);
  assert.throws(() => pageOf(manifest, 'Nowhere'), /0 pages named Nowhere/);
  assert.throws(() => filesOf(manifest, ['gone.js']), /lacks gone.js/);
});

test('codes of added cases are all different and of the right form', () => {
  const codes = Array.from({ length: 5_000 }, (_, i) => codeOf(5_000_000 + i * 7_919));
  assert.equal(new Set(codes).size, codes.length);
  for (const code of codes) assert.match(code, /^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/);
});

test('curricula of ten years begin on the days of one week, whole weeks before today', () => {
  const days = firstDays(10, 10, Date.parse('2026-11-27T10:00Z'));
  assert.equal(days[0], '2016-11-25');
  assert.equal(days[7], days[0]);
  assert.equal(new Set(days).size, 7);
  for (const day of days) assert.ok(Date.parse('2026-11-27') - Date.parse(day) >= 10 * 365 * 86_400_000, day);
});

test('only reads can be repeated by a bare server', () => {
  checkRepeatable([{ text: 'SELECT 1' }, { text: ' with x as (select 1) select * from x' }]);
  assert.throws(() => checkRepeatable([{ text: 'UPDATE sign_ins SET last_seen_at = $1' }]), /cannot be repeated/);
  assert.throws(() => checkRepeatable([]), /no statement at all/);
});

test('arrivals are judged by who received what: late, never, twice, and what is none of ours', () => {
  const sent = [{ seq: 7, at: 100 }, { seq: 8, at: 200 }];
  const arrivals = [{ client: 0, seq: 7, at: 104 }, { client: 1, seq: 7, at: 109 }, { client: 1, seq: 7, at: 500 }, { client: 0, seq: 8, at: 202 }, { client: 0, seq: 3, at: 900 }];
  assert.deepEqual(judge(sent, arrivals, 2), { p50: 4, p95: 9, p99: 9, losses: 1, doubles: 1 });
});
