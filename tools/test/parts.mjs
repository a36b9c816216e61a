// The parts of a test run. Each returns counts as `reports.mjs` makes them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, runNx, worthReading } from '../lib/build.mjs';
import { inRoot, root } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { runJest } from './jest.mjs';
import { fromTap } from './reports.mjs';

const minute = 60_000;
const one = (ok, name, why) => (ok ? { passed: 1 } : { failed: 1, failures: [{ name, why }] });

export async function lint({ env }) {
  const done = await run(process.execPath, [inRoot('tools', 'lint.mjs')], { name: 'lint', cwd: root, env, limit: 5 * minute });
  return one(done.code === 0, 'lint', done.output);
}

export async function types({ env: _env }) {
  const done = await runNx(['run-many', '-t', 'typecheck', '--output-style=stream'], { limit: 12 * minute });
  return one(done.code === 0, 'types', worthReading(done.output).slice(0, 40).join('\n'));
}

/** The rules of the tools, then the specs of every project but the API, in one Jest. */
export async function unit({ env, scratch, patterns, workers }) {
  const projects = ['libs', 'apps'].flatMap((group) => readdirSync(inRoot(group)).map((name) => `${group}/${name}`));
  const withSpecs = projects.filter((folder) => folder !== 'apps/api' && existsSync(inRoot(folder, 'jest.config.mjs')));
  const args = ['--passWithNoTests', '--projects', ...withSpecs, ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : [])];
  const specs = await runJest({ cwd: root, args, env, report: scratch.in('unit.json'), workers, show: say, limit: 12 * minute });
  if (patterns.length > 0) return specs;
  const elsewhere = await inOtherZones({ env, scratch, workers });
  return together(together(specs, elsewhere), await toolTests(env));
}

/** Rules of dates once more, on servers that stand elsewhere: an instant is the same for all of them. */
async function inOtherZones({ env, scratch, workers }) {
  let all = { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
  for (const zone of ['Europe/London', 'America/Toronto']) {
    const args = ['--projects', 'libs/domain', '--testPathPatterns', 'domain/src/(time|curriculum)/'];
    const found = await runJest({ cwd: root, args, env: { ...env, TZ: zone }, report: scratch.in(`unit-${zone.replace('/', '-')}.json`), workers, show: (line) => say(`${line} in ${zone}`), limit: 3 * minute });
    all = together(all, found);
  }
  return all;
}

async function toolTests(env) {
  const names = readdirSync(inRoot('tools'), { recursive: true }).map(String).filter((name) => name.endsWith('.test.mjs'));
  const files = names.map((name) => join('tools', name));
  const done = await run(process.execPath, ['--test', '--test-reporter=tap', ...files], { name: 'node --test', cwd: root, env, keep: 5000, limit: 3 * minute });
  const found = fromTap(done.output);
  if (done.code === 0 || found.failed > 0) return found;
  return { ...found, failed: 1, failures: [{ name: 'the tests of the tools as a whole', why: done.output.split('\n').slice(-15).join('\n') }] };
}

function together(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    skips: [...a.skips, ...b.skips],
  };
}

/** Builds what the parts need (the API specs alone need no web); counts only when it fails. */
export async function buildFor(parts, { scratch }) {
  try {
    const projects = parts.includes('e2e') ? [] : ['@without-walls/api'];
    await build({ log: scratch.in('build.log'), projects });
    return null;
  } catch (error) {
    return { failed: 1, failures: [{ name: 'build', why: error.details || error.message }] };
  }
}

export async function api({ env, scratch, services, patterns, workers, livekit }) {
  const video = await livekit;
  const program = video.path ? { LIVEKIT_BIN: video.path } : { LIVEKIT_MISSING: video.reason };
  const live = { ...env, ...(await services.env()), ...program, NODE_ENV: 'test' };
  // Jest would wait for ever for a connection that a spec left open, after the last verdict is in.
  return runJest({ cwd: inRoot('apps', 'api'), args: ['--forceExit', ...patterns], env: live, report: scratch.in('api.json'), workers, show: say, limit: 20 * minute });
}
