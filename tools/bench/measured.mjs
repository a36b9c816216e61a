// Small programs that measure in a process of their own: what they need as JSON on standard input, the answer as JSON on the last line.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';

export const programPath = (name) => join(dirname(fileURLToPath(import.meta.url)), 'programs', `${name}.mjs`);

/** Runs `programs/<name>.mjs` to its end and returns what it answers. */
export async function measured(name, input, { env, limit = 60_000 }) {
  const done = await run(process.execPath, [programPath(name)], { name, cwd: root, env, input: JSON.stringify(input), limit });
  if (done.code !== 0) throw new Error(`${name} ${done.timedOut ? `took longer than ${limit / 1000} seconds` : `ended with code ${done.code}`}:\n${done.output.split('\n').slice(-12).join('\n')}`);
  return JSON.parse(done.output.split('\n').at(-1));
}
