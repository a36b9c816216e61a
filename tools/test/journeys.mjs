// The browser journeys. They are told by variables what stands:
//   BASE_URL            the product, with fresh demo data
//   CHROMIUM            the browser
//   E2E_VIDEO           "1" when a LiveKit server runs, else empty; E2E_VIDEO_REASON then says why not
//   DATABASE_URL, REDIS_URL, E2E_LOGS   for journeys that look behind
//   E2E_PROGRAMS        a file that says which processes run now; one that is killed is started again
import { existsSync } from 'node:fs';
import { findChromium } from '../lib/chromium.mjs';
import { readOr } from '../lib/files.mjs';
import { inRoot, root } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { fromPlaywright, listedTests } from './reports.mjs';
import { startStack } from './stack.mjs';

const minute = 60_000;
const config = 'apps/e2e/playwright.config.ts';

const playwright = (words, options) => run(process.execPath, [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', '-c', config, ...words], { name: 'playwright', cwd: root, ...options });

export async function journeys(context) {
  if (!existsSync(inRoot(config))) return { failed: 1, failures: [{ name: 'journeys', why: `${config} is missing` }] };
  const chromium = await findChromium();
  if (chromium.reason) return allSkipped(context, chromium.reason);
  const stack = await startStack(context, await context.livekit);
  const env = { ...context.env, ...behind(context, stack), BASE_URL: stack.base, CHROMIUM: chromium.path, E2E_VIDEO: stack.video.env ? '1' : '', E2E_VIDEO_REASON: stack.video.reason ?? '' };
  const report = context.scratch.in('journeys.json');
  const onLine = (line) => /^\s+[✓✘-]\s|^\s+(ok|x|-)\s+\d+/.test(line) && say(`  ${line.trim()}`);
  const done = await playwright(['--workers=1', '--reporter=list,json', ...context.patterns], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: '0' }, onLine, limit: 25 * minute });
  return counted(done, report);
}

function behind({ scratch }, { env }) {
  return { DATABASE_URL: env.DATABASE_URL, REDIS_URL: env.REDIS_URL, E2E_PROGRAMS: scratch.file, E2E_LOGS: scratch.folder };
}

function counted(done, report) {
  const text = readOr(report, '');
  const found = text ? fromPlaywright(JSON.parse(text)) : { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
  if (done.code === 0 || found.failed > 0) return found;
  const why = done.timedOut ? 'were stopped after 25 minutes' : done.output.split('\n').slice(-20).join('\n');
  return { ...found, failed: 1, failures: [{ name: 'the journeys as a whole', why }] };
}

/** Without a browser every journey is skipped, and counted one by one. */
async function allSkipped({ env, scratch, patterns }, reason) {
  const report = scratch.in('journeys-list.json');
  await playwright(['--list', '--reporter=json', ...patterns], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  const names = listedTests(JSON.parse(readOr(report, '{"suites":[]}')));
  return { skipped: names.length, skips: names.map((name) => ({ name, why: reason })) };
}
