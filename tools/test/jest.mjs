// Running Jest and reading what it found.
import { inRoot } from '../lib/paths.mjs';
import { readOr } from '../lib/files.mjs';
import { run } from '../lib/processes.mjs';
import { fromJest } from './reports.mjs';

const jest = () => inRoot('node_modules', 'jest', 'bin', 'jest.js');
const nodeArgs = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** `report` is the file for Jest's JSON; `show` sees its lines as they come. */
export async function runJest({ cwd, args, env, report, workers, show, limit }) {
  const words = ['--json', `--outputFile=${report}`, `--maxWorkers=${workers}`, ...args];
  const done = await run(process.execPath, [...nodeArgs, jest(), ...words], { name: 'jest', cwd, env, onLine: onlyVerdicts(show), limit });
  const text = readOr(report, '');
  const found = text ? fromJest(JSON.parse(text)) : { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
  if (done.code === 0 || found.failed > 0) return found;
  // It failed without naming a test: a set-up that broke, a limit that ran out, a crash.
  const why = done.timedOut ? `was stopped after ${limit / 60_000} minutes` : done.output.split('\n').filter((line) => !line.startsWith('{')).slice(-15).join('\n');
  return { ...found, failed: 1, failures: [{ name: 'Jest as a whole', why }] };
}

const onlyVerdicts = (show) => (line, stream) => {
  if (stream === 'err' && /^(PASS|FAIL) /.test(line)) show(`  ${line}`);
};
