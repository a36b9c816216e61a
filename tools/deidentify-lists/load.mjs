// Runs the library's TypeScript source without a build step: types are stripped into a cache below node_modules, keyed by content.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const source = join(root, 'libs/deidentify/src');
const cache = join(root, 'node_modules/.cache/without-walls-deidentify');

/** All source files of the library but its tests, sorted. */
export function sourceFiles(folder = source) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Generated lists are plain JavaScript already. */
async function strip(file, text, swc) {
  if (file.includes('/generated/')) return text;
  const { code } = await swc.transform(text, { filename: file, swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } });
  return code;
}

async function compile(files, target) {
  const swc = await import('@swc/core');
  const temporary = `${target}.${process.pid}`;
  await Promise.all(files.map(async ({ path, text }) => {
    const out = join(temporary, relative(source, path).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, await strip(path, text, swc));
  }));
  writeFileSync(join(temporary, 'package.json'), '{"type":"module"}');
  try {
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** Earlier versions go after a day, when no process can still be loading them. */
function forgetOld(current) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (path !== current && Date.now() - statSync(path).mtimeMs > 86_400_000) rmSync(path, { recursive: true, force: true });
  }
}

/** Imports one compiled module of libs/deidentify/src, compiling first when any source changed. */
export async function loadLibrary(module) {
  const files = sourceFiles().map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const digest = createHash('sha256');
  for (const { path, text } of files) digest.update(`${relative(source, path)}\0${text}\0`);
  const target = join(cache, digest.digest('hex').slice(0, 20));
  if (!existsSync(target)) {
    await compile(files, target);
    forgetOld(target);
  }
  return import(pathToFileURL(join(target, module)).href);
}
