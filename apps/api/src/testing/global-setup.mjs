// Migrates one template database; every test file then clones it (see setup-file.mjs). Needs a built API (tsc) and live services.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export default async function globalSetup() {
  const { DATABASE_URL, REDIS_URL } = process.env;
  if (!DATABASE_URL || !REDIS_URL) throw new Error('API specs need DATABASE_URL and REDIS_URL: run them with `npm test -- api`.');
  if (!existsSync(cli)) throw new Error('API specs need the built API for its migrations: run `npm run build` first.');
  const template = `test_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: DATABASE_URL });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${template}`);
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.end();
  const url = new URL(DATABASE_URL);
  url.pathname = `/${template}`;
  execFileSync(process.execPath, [cli, 'migrate'], { env: { ...process.env, DATABASE_URL: url.href }, stdio: 'pipe' });
  process.env.TEST_TEMPLATE = template;
}
