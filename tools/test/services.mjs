// Postgres and Redis for tests: quick, empty, gone afterwards. Never those of DATABASE_URL: tests empty what they use.
import { fast, postgresReady, preparePostgres } from '../lib/postgres.mjs';
import { prepareRedis, redisReady } from '../lib/redis.mjs';
import { afterOutage } from './outages.mjs';

/** Starts both once per run, when a part first needs them. */
export class TestServices {
  #started = null;

  constructor({ scratch, ports, supervisor, settings = fast }) {
    Object.assign(this, { scratch, ports, supervisor, settings });
  }

  /** `{ DATABASE_URL, REDIS_URL }`. */
  env() {
    this.#started ??= this.#start();
    return this.#started;
  }

  async #start() {
    const [databaseUrl, redisUrl] = await Promise.all([this.#postgres(), this.#redis()]);
    return { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  }

  async #postgres() {
    const { scratch, ports, supervisor, settings } = this;
    const log = scratch.in('postgres.log');
    const port = await ports.take(24_110);
    const plan = await preparePostgres({ home: scratch.in('postgres'), checkout: scratch.folder, secretFile: scratch.in('postgres-password'), port, settings, log });
    const program = supervisor.start({ ...plan.spec, pausesAfter: afterOutage });
    await postgresReady(program, log);
    return plan.url;
  }

  async #redis() {
    const { scratch, ports, supervisor } = this;
    const log = scratch.in('redis.log');
    const port = await ports.take(24_320);
    const plan = await prepareRedis({ home: scratch.in('redis'), secretFile: scratch.in('redis-password'), port, keep: false, log });
    const program = supervisor.start({ ...plan.spec, pausesAfter: afterOutage });
    await redisReady(program, log);
    return plan.url;
  }
}
