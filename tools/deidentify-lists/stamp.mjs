// Writes the digest of all rules and lists into libs/deidentify/src/ruleset.ts; run it after every change of the library.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source, sourceFiles } from './load.mjs';

const target = join(source, 'ruleset.ts');

/** Digest over names and contents; the evaluation and the stamp itself do not count. */
export function digestOf(files) {
  const digest = createHash('sha256');
  for (const { name, text } of files) if (!name.startsWith('evaluation/') && name !== 'ruleset.ts') digest.update(`${name}\0${text}\0`);
  return digest.digest('hex').slice(0, 16);
}

export const readSources = () => sourceFiles().map((path) => ({ name: relative(source, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const digest = digestOf(readSources());
  writeFileSync(target, readFileSync(target, 'utf8').replace(/RULESET = '[^']*'/, `RULESET = '${digest}'`));
  console.log(digest);
}
