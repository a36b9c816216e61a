// `npm run lint`: oxlint with types, the words on screen, and a check that the lint still sees what it must.
import { run } from './lib/processes.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { explain, green, red, say, seconds } from './lib/say.mjs';
import { missed, missedWords, reported, violationFiles } from './lint/self-check.mjs';
import { checkWords } from './lint/words.mjs';

const violations = 'tools/lint/violations';

const oxlint = (args) => run(process.execPath, [inRoot('node_modules', 'oxlint', 'bin', 'oxlint'), '--type-aware', ...args], { cwd: root, env: process.env, keep: 100_000 });

async function lintSources(fix) {
  const done = await oxlint(['--deny-warnings', '-f', 'unix', `--ignore-pattern=${violations}/**`, ...(fix ? ['--fix'] : []), '.']);
  if (done.code === 0) return [];
  const lines = done.output.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line));
  return lines.length > 0 ? lines : [`oxlint failed: ${done.output.slice(0, 2000)}`];
}

async function lintViolations() {
  const done = await oxlint(['-f', 'json', violations]);
  return missed(violationFiles(root), reported(done.output));
}

async function main() {
  const since = Date.now();
  const faults = [...(await lintSources(process.argv.includes('--fix'))), ...(await lintViolations()), ...checkWords(root), ...missedWords(root)];
  for (const fault of faults) say(fault);
  const verdict = faults.length === 0 ? green('Lint: nothing found') : red(`Lint: ${faults.length} found`);
  say(`${verdict} (${seconds(since)}).`);
  process.exit(faults.length === 0 ? 0 : 1);
}

main().catch((error) => {
  explain(error);
  process.exit(1);
});
