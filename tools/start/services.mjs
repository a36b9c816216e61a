// Postgres and Redis: yours when you name them, else our own in .data.
import { join } from 'node:path';
import { echoErrors } from '../lib/echo.mjs';
import { inData, logsDir, root } from '../lib/paths.mjs';
import { durable, postgresReady, preparePostgres } from '../lib/postgres.mjs';
import { prepareRedis, redisReady } from '../lib/redis.mjs';
import { Refusal, step } from '../lib/say.mjs';
import { tcpAnswers } from '../lib/wait.mjs';

const show = (line) => process.stderr.write(`  ${line}\n`);

export async function startPostgres({ env, ports, supervisor }) {
  if (env.DATABASE_URL) return named('DATABASE_URL', env.DATABASE_URL, 5432);
  const log = join(logsDir, 'postgres.log');
  const port = await ports.take(4110);
  const plan = await preparePostgres({ home: inData('postgres'), checkout: root, secretFile: inData('postgres-password'), port, settings: durable, log });
  if (plan.closed) step(`Only root may enter ${plan.closed}, so the database is kept in ${plan.folder}.`);
  const program = supervisor.start({ ...plan.spec, onLine: echoErrors('postgres', show) });
  await postgresReady(program, log);
  return plan.url;
}

export async function startRedis({ env, ports, supervisor }) {
  if (env.REDIS_URL) return named('REDIS_URL', env.REDIS_URL, 6379);
  const log = join(logsDir, 'redis.log');
  const port = await ports.take(4120);
  const plan = await prepareRedis({ home: inData('redis'), secretFile: inData('redis-password'), port, keep: true, log });
  const program = supervisor.start(plan.spec);
  await redisReady(program, log);
  return plan.url;
}

/** A service someone named: used as it is, once something answers there. */
async function named(variable, url, usualPort) {
  const { hostname, port } = parsedUrl(variable, url);
  const number = Number(port || usualPort);
  if (!(await tcpAnswers(number, hostname))) {
    throw new Refusal(`${variable} points at ${hostname}:${number} and nothing answers there: start it, or unset ${variable} to use one of our own.`);
  }
  return url;
}

function parsedUrl(variable, url) {
  try {
    return new URL(url);
  } catch {
    throw new Refusal(`${variable} is not an address that can be read (it should look like ${variable === 'REDIS_URL' ? 'redis://127.0.0.1:6379' : 'postgres://user:password@host:5432/name'}).`);
  }
}
