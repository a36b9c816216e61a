// The product for a suite that measures it: a database of its own with the demo data, and its programs.
import pg from 'pg';
import { apiReady, cli, programSpec } from '../lib/app.mjs';

/** Makes the database `name` with the demo data and returns what the product's programs are told. */
export async function prepareProduct({ env, scratch, ports, services }, name) {
  const shared = await services.env();
  const databaseUrl = await makeDatabase(shared.DATABASE_URL, `bench_${name}`);
  const port = await ports.take(24_600);
  const base = `http://127.0.0.1:${port}`;
  const told = {
    ...env,
    ...shared,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: base,
    DATABASE_URL: databaseUrl,
    REDIS_PREFIX: `bench-${name}`,
    DEMO_MODE: '1',
    // What is measured is the work, not the limit.
    REQUESTS_PER_MINUTE: '100000000',
    FINGERPRINT_SECRET: 'a-secret-for-measuring-only',
    FILES_SECRET: 'a-secret-for-measuring-only',
    LOG_LEVEL: 'warn',
  };
  await cli(['migrate'], told, 'The database to measure with could not be migrated', scratch.folder);
  await cli(['seed', '--if-empty'], told, 'The demo data could not be written', scratch.folder);
  return { base, env: told, databaseUrl };
}

async function makeDatabase(url, name) {
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name}`));
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}

/** Runs `work` with a connection to the database and closes it whatever happens. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Starts the API and waits until it is ready. `nodeArgs` and `env` are added to its own. */
export async function startApi({ start, scratch }, product, { nodeArgs = [], env = {} } = {}) {
  const program = start(programSpec('api', 'main', { ...product.env, ...env }, scratch.folder, nodeArgs));
  await apiReady(product.base, program, { page: false });
  return program;
}

export const startWorker = ({ start, scratch }, product) => start(programSpec('worker', 'worker', product.env, scratch.folder));

/** Asks the API; throws with what it said when the answer is not a success. */
export async function ask(product, method, path, { cookie, body } = {}) {
  const headers = { 'x-requested-with': 'without-walls', 'content-type': 'application/json', ...(cookie && { cookie }), ...(method !== 'GET' && { 'idempotency-key': crypto.randomUUID() }) };
  const reply = await fetch(`${product.base}/api${path}`, { method, headers: method === 'GET' ? { cookie } : headers, ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }) });
  const said = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${said.slice(0, 300)}`);
  return { value: said ? JSON.parse(said) : null, text: said, reply };
}

/** Signs in as the first demo member with this role and returns the cookie. */
export async function signInAs(product, role) {
  const { value } = await ask(product, 'GET', '/demo/sign-ins', { cookie: '' });
  const member = value.items.find((item) => item.roles.includes(role));
  if (!member) throw new Error(`The demo has no ${role}`);
  const { reply } = await ask(product, 'POST', '/demo/sign-in', { body: { memberId: member.memberId } });
  const cookie = reply.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  return { cookie, memberId: member.memberId };
}
