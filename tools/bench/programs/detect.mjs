// The built identifier check over synthetic cases, in turns with a bare scan over the same texts.
import { pathToFileURL } from 'node:url';
import { inRoot } from '../../lib/paths.mjs';
import { inTurns, median, pairedRatio, percentile } from '../statistics.mjs';
import { answer, readInput } from './input.mjs';

const built = (file) => import(pathToFileURL(inRoot('libs', 'deidentify', 'dist', file)).href);
const { detect, loadLists } = await built('index.js');
const { referrals } = await built('evaluation/generate.js');

/** Cases of `size` bytes: referrals one after the other, every case another selection. */
function makeCases(count, size) {
  const texts = referrals('dev', 6_000).map((item) => item.text);
  const joined = texts.join('\n');
  if (joined.length < count * size) throw new Error(`The synthetic texts come to ${joined.length} characters and ${count * size} are needed`);
  return Array.from({ length: count }, (_, i) => joined.slice(i * size, (i + 1) * size));
}

const patterns = [
  /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g,
  /\b[\w.+-]+@[\w-]+\.[\w.-]+\b/g,
  /(?:\+44|\b0)\d(?:[ -]?\d){8,10}\b/g,
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi,
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/g,
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z][a-z]+/g,
];

const bareScan = (text) => patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })));

/** Processor time, so that other programs on the machine do not count. Helper threads (compiler, collector) do. */
function processorMs(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Milliseconds of processor time for each case. */
function timed(cases, check) {
  return cases.map((text) => {
    const begun = process.cpuUsage();
    found += check(text).length;
    return processorMs(begun);
  });
}

let found = 0;
const { cases: count, size, rounds } = await readInput();
await loadLists();
const cases = makeCases(count, size);
const kilobytes = Buffer.byteLength(cases.join('')) / 1024;
const checked = (text) => detect(text, { refDate: '2026-01-01' });
const sum = (times) => times.reduce((total, time) => total + time, 0);

timed(cases, checked);
for (let i = 0; i < 20; i += 1) timed(cases, bareScan);
const single = [];
const speeds = await inTurns(
  rounds,
  () => {
    const times = timed(cases, checked);
    single.push(...times);
    return kilobytes / (sum(times) / 1000);
  },
  () => kilobytes / (sum(timed(cases, bareScan)) / 1000),
);
if (found === 0) throw new Error('Nothing was found in texts that are full of identifiers');
answer({ kilobytesPerSecond: median(speeds.ours), bare: median(speeds.theirs), p99: percentile(single, 0.99), ratio: pairedRatio(speeds.ours, speeds.theirs) });
