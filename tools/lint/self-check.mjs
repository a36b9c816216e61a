// The lint must find every violation kept in tools/lint/violations; else it has gone blind without a word.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { forbiddenWord } from './words.mjs';

const folder = 'tools/lint/violations';

export const isViolation = ({ path }) => path.startsWith(`${folder}/`);

const expectedIn = (file) => /^\/\/ expects: (\S+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? null;

export function violationFiles(root) {
  const names = readdirSync(join(root, folder), { recursive: true }).map(String);
  return names.filter((name) => name.endsWith('.ts')).map((name) => ({ path: `${folder}/${name}`, expected: expectedIn(join(root, folder, name)) }));
}

/** `found` is what oxlint reported as `[{ path, rule }]`. Returns one sentence for each violation that was not found. */
export function missed(files, found) {
  return files
    .filter(({ path, expected }) => !found.some((one) => one.path === path && one.rule === expected))
    .map(({ path, expected }) => (expected ? `${path} breaks ${expected} and the lint did not find it.` : `${path} does not say which rule it breaks (// expects: …).`));
}

export function missedWords(root) {
  const lines = readFileSync(join(root, folder, 'words.txt'), 'utf8').trimEnd().split('\n');
  return lines.filter((line) => !forbiddenWord(line)).map((line) => `The words check did not object to: ${line}`);
}
