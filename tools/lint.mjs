// `npm run lint`: oxlint with types, the words on screen, and a check that the lint still sees what it must.
import { inRoot, root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { explain, green, red, Refusal, say, seconds } from './lib/say.mjs';
import { isViolation, missed, missedWords, violationFiles } from './lint/self-check.mjs';
import { checkWords } from './lint/words.mjs';

const oxlint = (args) => run(process.execPath, [inRoot('node_modules', 'oxlint', 'bin', 'oxlint'), '--type-aware', ...args], { cwd: root, env: process.env, keep: 1_000_000 });

/** One run over everything: `[{ path, rule, line, text }]`, the deliberate violations among them. */
async function findings() {
  const { output } = await oxlint(['-f', 'json', '.']);
  try {
    return JSON.parse(output.slice(output.indexOf('{'))).diagnostics.map(finding);
  } catch {
    throw new Refusal('oxlint could not run: its words are above.', output.slice(0, 2000));
  }
}

function finding({ filename, code, message, labels }) {
  return { path: filename, rule: code, line: labels?.[0]?.span?.line ?? 1, text: message };
}

async function main() {
  const since = Date.now();
  if (process.argv.includes('--fix')) await oxlint(['--fix', '--ignore-pattern=tools/lint/violations/**', '.']);
  const found = await findings();
  const ours = found.filter((one) => !isViolation(one)).map(({ path, line, text, rule }) => `${path}:${line}: ${text} [${rule}]`);
  const faults = [...ours, ...missed(violationFiles(root), found), ...checkWords(root), ...missedWords(root)];
  for (const fault of faults) say(fault);
  say(`${faults.length === 0 ? green('Lint: nothing found') : red(`Lint: ${faults.length} found`)} (${seconds(since)}).`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main().catch((error) => {
  explain(error);
  process.exitCode = 1;
});
