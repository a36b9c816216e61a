// `npm run bench`: measures the product against bare servers in the same run and writes bench/results.json.
// Ends with 0 whether goals are met or not; with 1 when something could not be measured.
import { chosenSuites } from './bench/args.mjs';
import { BenchRun } from './bench/run.mjs';
import { table, writeResults } from './bench/results.mjs';
import { suites } from './bench/suites.mjs';
import { makeFolder } from './lib/files.mjs';
import { checkNode, checkPlatform } from './lib/node-version.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { inData, inRoot, logsDir } from './lib/paths.mjs';
import { explain, green, red, say } from './lib/say.mjs';
import { onEnding, onParentGone } from './lib/signals.mjs';
import { sweepEarlierRuns } from './test/scratch.mjs';

const paint = (text, verdict) => (verdict === null ? text : verdict ? green(text) : red(text));

async function main() {
  checkNode();
  checkPlatform();
  const chosen = chosenSuites(process.argv.slice(2), suites);
  makeFolder(logsDir);
  await ensurePackages({ log: inData('logs', 'npm-ci.log') });
  await sweepEarlierRuns();
  const run = new BenchRun(chosen);
  const leave = (why) => void run.stop().then(() => {
    say(`Stopped (${why}).`);
    process.exit(130);
  });
  onEnding(leave);
  onParentGone(() => leave('npm has ended'));
  await run.run();
  await run.stop();
  const file = inRoot('bench', 'results.json');
  writeResults(file, run.rows);
  say();
  for (const line of table(run.rows, paint)) say(line);
  say(`\nWritten to ${file}.`);
  process.exit(run.failed === 0 ? 0 : 1);
}

main().catch((error) => {
  explain(error);
  process.exit(1);
});
