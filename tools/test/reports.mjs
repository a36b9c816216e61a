// Reading the counts out of the reports that Jest, Playwright and node:test write.
import { stripVTControlCharacters } from 'node:util';

const firstLines = (text, count = 12) => stripVTControlCharacters(text ?? '').trim().split('\n').slice(0, count).join('\n');

/** Jest's --json. A suite that could not even run counts as one failure. */
export function fromJest(report) {
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.every((one) => one.status !== 'failed'));
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const failures = [
    ...broken.map((suite) => ({ name: suite.name, why: firstLines(suite.message) })),
    ...tests.filter((one) => one.status === 'failed').map((one) => ({ name: one.fullName, why: firstLines(one.failureMessages.join('\n')) })),
  ];
  const skips = tests.filter((one) => ['pending', 'todo', 'skipped', 'disabled'].includes(one.status)).map((one) => ({ name: one.fullName, why: `${one.fullName} is marked ${one.status}` }));
  return { passed: tests.filter((one) => one.status === 'passed').length, failed: failures.length, skipped: skips.length, failures, skips };
}

function playwrightTests(suite, path = []) {
  const here = suite.title ? [...path, suite.title] : path;
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({ name: [...here, spec.title].join(' › '), test })));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => playwrightTests(inner, here))];
}

const skipReason = (test) => test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason was given';

const playwrightError = (test) => firstLines(test.results?.flatMap((result) => result.errors ?? []).map(({ message }) => message).join('\n'));

/** Playwright's JSON. One that passed only on a second try did fail once, and counts so. */
export function fromPlaywright(report) {
  const tests = report.suites.flatMap((suite) => playwrightTests(suite));
  const of = (...statuses) => tests.filter(({ test }) => statuses.includes(test.status));
  const errors = (report.errors ?? []).map(({ message }) => ({ name: 'the journeys as a whole', why: firstLines(message) }));
  const failures = [...errors, ...of('unexpected', 'flaky').map(({ name, test }) => ({ name, why: playwrightError(test) }))];
  const skips = of('skipped').map(({ name, test }) => ({ name, why: skipReason(test) }));
  return { passed: of('expected').length, failed: failures.length, skipped: skips.length, failures, skips };
}

/** How many tests Playwright's `--list` names. */
export const listedTests = (report) => report.suites.flatMap((suite) => playwrightTests(suite)).map(({ name }) => name);

const count = (output, word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);

/** node:test's TAP. Todo and skipped tests are skips. */
export function fromTap(output) {
  const names = [...output.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map((found) => found[1]);
  const failed = count(output, 'fail') + count(output, 'cancelled');
  const skipped = count(output, 'skipped') + count(output, 'todo');
  const failures = failed > 0 ? [{ name: names.join('; ') || 'tools', why: firstLines(output.split('\n').filter((line) => /not ok|error:|expected:|actual:/.test(line)).join('\n')) }] : [];
  return { passed: count(output, 'pass'), failed, skipped, failures, skips: skipped > 0 ? Array.from({ length: skipped }, () => ({ name: 'tools', why: 'marked as skipped' })) : [] };
}
