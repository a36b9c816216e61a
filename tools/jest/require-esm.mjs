// Jest 30 on Node 20 cannot require() an ES module, which Node itself can. A few CommonJS packages of Fastify do just
// that; for them the module is compiled to CommonJS once, and Jest is pointed at the copy.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const required = { 'content-disposition': 'dist/index.js', cookie: 'dist/index.js' };

function compiled(name, file) {
  const source = join(root, 'node_modules', name, file);
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const target = join(root, 'node_modules/.cache/jest-cjs', `${name}-${version}.cjs`);
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, transformSync(readFileSync(source, 'utf8'), { module: { type: 'commonjs' }, jsc: { target: 'es2022' }, swcrc: false }).code);
  }
  return target;
}

export const requireEsm = Object.fromEntries(Object.entries(required).map(([name, file]) => [`^${name}$`, compiled(name, file)]));
