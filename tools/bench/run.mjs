// One run: services, build, then suite after suite, each with its programs stopped before the next begins.
import { build } from '../lib/build.mjs';
import { Ports } from '../lib/ports.mjs';
import { durable } from '../lib/postgres.mjs';
import { isClosing, startNothingMore } from '../lib/processes.mjs';
import { bold, dim, explain, say, seconds, step } from '../lib/say.mjs';
import { stopStragglers } from '../lib/stragglers.mjs';
import { Supervisor } from '../lib/supervisor.mjs';
import { cleanEnv } from '../test/environment.mjs';
import { Scratch } from '../test/scratch.mjs';
import { TestServices } from '../test/services.mjs';
import { checked } from './results.mjs';

export class BenchRun {
  rows = [];
  failed = 0;
  /** @type {Promise<void> | null} */
  #stopped = null;
  #programs = [];

  constructor(suites) {
    this.suites = suites;
    this.scratch = new Scratch();
    this.supervisor = new Supervisor({ pauses: [], onChange: (records) => this.scratch.record(records) });
    const shared = { scratch: this.scratch, ports: new Ports(), supervisor: this.supervisor };
    this.context = {
      ...shared,
      env: cleanEnv(process.env),
      // A commit is measured as it is in use: on the disk before it counts.
      services: new TestServices({ ...shared, settings: durable }),
      start: (spec) => this.#start(spec),
      stop: (program) => this.supervisor.stopOne(program),
    };
  }

  async run() {
    for (const suite of this.suites) await this.#suite(suite);
  }

  async #suite(suite) {
    const since = Date.now();
    say(`${bold(suite.name)}: ${suite.title}`);
    try {
      await build({ log: this.scratch.in('build.log'), projects: suite.builds });
      const rows = await suite.measure(this.context);
      this.rows.push(...rows.map(checked));
      step(dim(`measured in ${seconds(since)}`));
    } catch (error) {
      if (isClosing()) return;
      this.failed += 1;
      explain(error);
      say(`  ${suite.name} could not be measured.`);
    } finally {
      await this.#stopPrograms();
    }
  }

  #start(spec) {
    const program = this.supervisor.start(spec);
    this.#programs.push(program);
    return program;
  }

  async #stopPrograms() {
    for (const program of this.#programs.splice(0).reverse()) await this.supervisor.stopOne(program);
  }

  stop() {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop() {
    startNothingMore();
    await stopStragglers(this.supervisor);
    await this.supervisor.stopAll();
    this.scratch.remove();
  }
}
