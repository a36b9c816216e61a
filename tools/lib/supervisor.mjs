// Keeps long-lived programs alive: one that ends by itself is started again a few times, with growing pauses.
import { launch, sleep, stop } from './processes.mjs';
import { say, warn } from './say.mjs';

export const pauses = [1000, 2000, 4000, 8000, 15_000];
const steadyAfter = 60_000;

export class Supervisor {
  #programs = [];
  #stopping = false;
  #options;

  /** `onChange(records)` hears which processes run; `onGivenUp(name)` hears that one was given up. */
  constructor(options = {}) {
    this.#options = { pauses, onChange: () => {}, onGivenUp: () => {}, ...options };
  }

  /** Starts a program and keeps it running. `spec` is `{ name, command, args, log, onLine, stopWith, … }`; with `pausesAfter(exit)` how it ended decides the pauses. */
  start(spec) {
    const program = { spec, handle: null, failures: 0 };
    this.#programs.push(program);
    this.#begin(program);
    return program;
  }

  records() {
    const alive = this.#programs.filter((program) => program.handle && !program.handle.exit);
    return alive.map(({ spec, handle }) => ({ name: spec.name, pid: handle.pid, started: handle.started }));
  }

  #begin(program) {
    const { spec } = program;
    const since = Date.now();
    program.ready = false;
    program.handle = launch(spec.name, spec.command, spec.args, { ...spec, onLine: (line, stream) => this.#hear(program, line, stream) });
    this.#options.onChange(this.records());
    void program.handle.ended.then((exit) => this.#ended(program, exit, Date.now() - since));
  }

  /** A program that says `readyText` is ready. */
  #hear(program, line, stream) {
    const { readyText, onLine } = program.spec;
    if (readyText && line.includes(readyText)) program.ready = true;
    onLine?.(line, stream);
  }

  async #ended(program, exit, lived) {
    if (this.#stopping || program.stopped) return;
    this.#options.onChange(this.records());
    program.failures = lived > steadyAfter ? 1 : program.failures + 1;
    const pause = (program.spec.pausesAfter?.(exit) ?? this.#options.pauses)[program.failures - 1];
    if (pause === undefined) return this.#giveUp(program, exit);
    warn(`${program.spec.name} ${howItEnded(exit)}; it is started again in ${pause / 1000} s.`);
    program.spec.onEnd?.(exit);
    await sleep(pause);
    if (this.#stopping || program.stopped) return;
    this.#begin(program);
    say(`  ${program.spec.name} was started again.`);
    program.spec.onStart?.();
  }

  #giveUp(program, exit) {
    const { name, log } = program.spec;
    warn(`${name} ${howItEnded(exit)} and has now failed ${program.failures} times in a row: it is left alone. Its log is ${log}.`);
    program.stopped = true;
    this.#options.onGivenUp(name, program.spec);
  }

  async stopOne(program) {
    program.stopped = true;
    await stop(program.handle, program.spec.stopWith);
    this.#options.onChange(this.records());
  }

  /** Stops everything, last started first. */
  async stopAll() {
    this.#stopping = true;
    for (const program of [...this.#programs].reverse()) {
      await stop(program.handle, program.spec.stopWith);
    }
    this.#options.onChange([]);
  }
}

export function howItEnded({ code, signal, error }) {
  if (error) return `could not be started (${error.code ?? error.message})`;
  return signal ? `was ended by ${signal}` : `ended with code ${code}`;
}
