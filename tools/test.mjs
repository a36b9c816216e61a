// `npm test`: sets up what it needs, runs every part, stops what it started, and ends with one line of counts.
import { availableParallelism } from 'node:os';
import { makeFolder } from './lib/files.mjs';
import { checkNode, checkPlatform } from './lib/node-version.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inData, logsDir } from './lib/paths.mjs';
import { Ports } from './lib/ports.mjs';
import { isClosing, startNothingMore } from './lib/processes.mjs';
import { bold, dim, explain, green, red, say, seconds } from './lib/say.mjs';
import { onEnding, onParentGone } from './lib/signals.mjs';
import { stopStragglers } from './lib/stragglers.mjs';
import { Supervisor } from './lib/supervisor.mjs';
import { parseArgs } from './test/args.mjs';
import { cleanEnv } from './test/environment.mjs';
import { journeys } from './test/journeys.mjs';
import { api, buildFor, lint, types, unit } from './test/parts.mjs';
import { byReason, lastLine, Results } from './test/results.mjs';
import { Scratch, sweepEarlierRuns } from './test/scratch.mjs';
import { TestServices } from './test/services.mjs';
import { livekitProgram } from './test/video.mjs';

const titles = { lint: 'Lint', types: 'Types', unit: 'Unit tests', api: 'API specs', e2e: 'Browser journeys' };
const work = { lint, types, unit, api, e2e: journeys };
const needBuild = ['api', 'e2e'];

class TestRun {
  results = new Results();
  #abort = new AbortController();
  /** @type {Promise<void> | null} */
  #stopped = null;

  constructor({ parts, patterns }) {
    this.parts = parts;
    this.scratch = new Scratch();
    // No restarts: a program that ends in mid-test is a finding.
    this.supervisor = new Supervisor({ pauses: [], onChange: (records) => this.scratch.record(records) });
    const shared = { scratch: this.scratch, ports: new Ports(), supervisor: this.supervisor };
    const workers = Number(process.env.TEST_WORKERS) || Math.min(2, availableParallelism());
    this.context = { ...shared, env: cleanEnv(process.env), patterns, workers, services: new TestServices(shared) };
  }

  async run() {
    if (this.parts.includes('e2e') || this.parts.includes('api')) this.context.livekit = livekitProgram({ log: inData('logs', 'livekit-build.log'), signal: this.#abort.signal });
    let built = null;
    for (const part of this.parts) {
      if (needBuild.includes(part)) built ??= await this.#build();
      if (needBuild.includes(part) && built === 'failed') this.#fail(part, 'did not run, because the build failed');
      else await this.#part(part);
    }
  }

  async #build() {
    const failed = await buildFor(this.parts, this.context);
    if (failed) this.results.add({ name: 'build', ...failed });
    return failed ? 'failed' : 'built';
  }

  async #part(part) {
    const since = Date.now();
    say(bold(titles[part]));
    try {
      const found = await work[part](this.context);
      this.results.add({ name: part, ...found });
      const { passed = 0, failed = 0, skipped = 0 } = found;
      say(`  ${failed > 0 ? red(`${failed} failed`) : green('ok')}, ${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''} ${dim(`(${seconds(since)})`)}`);
    } catch (error) {
      if (!isClosing()) this.#fail(part, [error.message, error.details].filter(Boolean).join('\n'));
    }
  }

  #fail(part, why) {
    say(`  ${red('failed')}`);
    this.results.add({ name: part, failed: 1, failures: [{ name: titles[part], why }] });
  }

  stop() {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop() {
    this.#abort.abort();
    startNothingMore();
    await stopStragglers(this.supervisor);
    await this.supervisor.stopAll();
    this.scratch.remove();
  }
}

function printSummary(summary) {
  for (const line of byReason(summary.skips)) say(line);
  for (const { part, name, why } of summary.failures) say(`\n${red('✘')} ${part}: ${name}\n${why.replace(/^/gm, '    ')}`);
  if (summary.failures.length > 0) say();
  say(lastLine(summary));
}

async function main() {
  checkNode();
  checkPlatform();
  const chosen = parseArgs(process.argv.slice(2));
  makeFolder(logsDir);
  await ensurePackages({ log: inData('logs', 'npm-ci.log') });
  await sweepEarlierRuns();
  const run = new TestRun(chosen);
  const leave = (why) => void run.stop().then(() => {
    say(`Stopped (${why}).`);
    process.exit(130);
  });
  onEnding(leave);
  onParentGone(() => leave('npm has ended'));
  await run.run();
  await run.stop();
  const summary = run.results.summary(process.env.REQUIRE_ALL === '1');
  printSummary(summary);
  process.exit(summary.failed === 0 && summary.passed > 0 ? 0 : 1);
}

main().catch((error) => {
  explain(error);
  process.exit(1);
});
