// Building and checking through Nx, which redoes only what changed.
import { inRoot, root } from './paths.mjs';
import { run } from './processes.mjs';
import { Refusal } from './say.mjs';

const nx = () => inRoot('node_modules', 'nx', 'dist', 'bin', 'nx.js');

const quiet = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };

export function runNx(args, { log, onLine, limit } = {}) {
  return run(process.execPath, [nx(), ...args], { name: 'nx', cwd: root, env: { ...process.env, ...quiet }, log, onLine, limit, keep: 2000 });
}

/** Builds everything, or only these `projects` and what they stand on. */
export async function build({ log, projects = [] } = {}) {
  const only = projects.length > 0 ? ['-p', projects.join(',')] : [];
  const done = await runNx(['run-many', '-t', 'build', ...only, '--output-style=stream'], { log });
  if (done.code === 0) return;
  throw new Refusal(`The build failed: the whole of it is in ${log}.`, worthReading(done.output).slice(-40).join('\n'));
}

/** The lines of an Nx run that name a fault. */
export function worthReading(output) {
  const lines = output.split('\n').filter((line) => line.trim());
  const faults = lines.filter((line) => /(^|\W)(error|Error|ERROR)(\W|$)|✘|✖|Cannot |[Ff]ailed/.test(line));
  return faults.length > 0 ? faults : lines;
}
