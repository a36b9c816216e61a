// .env beside package.json: what the environment already says wins over it.
import { parseEnv } from 'node:util';
import { readOr } from './files.mjs';

export function withDotEnv(file, env = process.env) {
  const given = Object.entries(parseEnv(readOr(file, ''))).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(given), ...env };
}
