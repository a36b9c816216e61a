// Small programs that measure in a process of their own: what they need as JSON on standard input, the answer as JSON on the last line.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tail } from '../lib/files.mjs';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { until } from '../lib/wait.mjs';

export const programPath = (name) => join(dirname(fileURLToPath(import.meta.url)), 'programs', `${name}.mjs`);

/** Runs `programs/<name>.mjs` to its end and returns what it answers. */
export async function measured(name, input, { env, limit = 60_000 }) {
  const done = await run(process.execPath, [programPath(name)], { name, cwd: root, env, input: JSON.stringify(input), limit });
  if (done.code !== 0) throw new Error(`${name} ${done.timedOut ? `took longer than ${limit / 1000} seconds` : `ended with code ${done.code}`}:\n${done.output.split('\n').slice(-12).join('\n')}`);
  return JSON.parse(done.output.split('\n').at(-1));
}

/** Starts `programs/<name>.mjs`, a bare server to compare with, on a port of its own and returns its address once it is up. */
export async function startBare({ start, ports, scratch, env }, name, told) {
  const port = await ports.take(24_700);
  const log = scratch.in(`${name}.log`);
  const program = start({ name, command: process.execPath, args: [programPath(name), JSON.stringify({ port, ...told })], env, log, readyText: 'bare server is up' });
  const state = await until(() => program.ready, { timeout: 20_000, handle: () => program.handle });
  if (state !== 'ready') throw new Error(`The bare server ${name} did not start:\n${tail(log)}`);
  return `http://127.0.0.1:${port}/`;
}
