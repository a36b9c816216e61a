// The product's own programs, started from what was built: the API, the worker and the command line.
import { inRoot, logsDir, root } from './paths.mjs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { Refusal } from './say.mjs';
import { tail } from './files.mjs';
import { httpAnswers, until } from './wait.mjs';

const entry = (name) => inRoot('apps', 'api', 'dist', `${name}.js`);

/** Runs `cli.js` with these words. Its output goes to the log; a failure is refused with `sentence`. */
export async function cli(words, env, sentence, logs = logsDir) {
  const log = join(logs, `cli-${words[0]}.log`);
  const done = await run(process.execPath, ['--enable-source-maps', entry('cli'), ...words], { name: words[0], cwd: root, env, log });
  if (done.code !== 0) throw new Refusal(`${sentence} (its log is ${log}).`, done.output.split('\n').slice(-15).join('\n'));
  return done.output;
}

export function programSpec(name, file, env, logs = logsDir, nodeArgs = []) {
  const args = ['--enable-source-maps', ...nodeArgs, entry(file)];
  return { name, command: process.execPath, args, cwd: root, env, log: join(logs, `${name}.log`), stopWith: { grace: 15_000 } };
}

/** Waits until the API says it is ready and, with `page`, until it serves the web app. */
export async function apiReady(base, program, { page = true, timeout = 90_000 } = {}) {
  const ask = async () => (await httpAnswers(`${base}/health/ready`)) && (!page || (await httpAnswers(`${base}/`, { type: 'text/html' })));
  const answer = await until(ask, { timeout, handle: () => program.handle, every: 200 });
  if (answer === 'ready') return;
  const { log } = program.spec;
  const how = answer === 'ended' ? 'ended while it was starting' : `was not ready after ${timeout / 1000} seconds`;
  throw new Refusal(`The API ${how}: its log is ${log}.`, tail(log));
}
