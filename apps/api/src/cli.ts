import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandModule } from './app.module.js';
import { signInLines } from './demo/demo-people.js';
import { demoStanding, seedDemo } from './demo/seed.js';
import { entities } from './entities.js';
import { readConfig } from './platform/config/config.js';
import { createDataSource } from './platform/database/data-source.js';
import { Database } from './platform/database/database.js';
import { verifyAudit } from './platform/audit/verify.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs with an initialised data source and closes it whatever happens. */
async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const source = await createDataSource(readConfig().databaseUrl, entities, 2).initialize();
  try {
    return await work(new Database(source));
  } finally {
    await source.destroy();
  }
}

/** Runs with the whole product in this process, without a door to the outside. */
async function withProduct(work: (app: INestApplicationContext) => Promise<number>): Promise<number> {
  const app = await NestFactory.createApplicationContext(CommandModule, { logger: ['error', 'warn'], abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

const commands: Record<string, (args: string[]) => Promise<number>> = {
  migrate: () =>
    withDatabase(async (db) => {
      const ran = await db.source.runMigrations();
      say(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.map((m) => m.name).join(', ')}`);
      return 0;
    }),
  /** What the entities have and the database has not, as SQL. Empty when the migrations are complete. */
  'schema-diff': () =>
    withDatabase(async (db) => {
      const { upQueries } = await db.source.driver.createSchemaBuilder().log();
      // Foreign keys (fk_…) are written in the migrations: entities hold columns only.
      const missing = upQueries.map(({ query }) => query).filter((query) => !/DROP CONSTRAINT "fk_/.test(query));
      for (const query of missing) say(`${query};`);
      return missing.length === 0 ? 0 : 1;
    }),
  /** Fills an empty database with the demo. Again does nothing, with or without --if-empty. */
  seed: async () => {
    // Asked first, because an ordinary start should not have to bring the whole product up for it.
    const standing = await withDatabase(demoStanding);
    if (standing === 'complete') say('The demo network is there already.');
    if (standing === 'interrupted') say('The demo data is incomplete: writing it was interrupted. Begin anew with an empty database (npm start -- --fresh).');
    if (standing !== 'absent') return standing === 'complete' ? 0 : 1;
    return withProduct(async (app) => {
      await seedDemo(app, new Date());
      say('The demo network is ready.');
      return 0;
    });
  },
  'demo-sign-ins': () => {
    for (const line of signInLines()) say(line);
    return Promise.resolve(0);
  },
  'verify-audit': () =>
    withDatabase(async (db) => {
      const networks = await db.query<{ id: string; name: string }>('SELECT id, name FROM networks ORDER BY name');
      const results = await Promise.all(networks.map(async (network) => ({ network, result: await verifyAudit(db, network.id) })));
      for (const { network, result } of results) say(`${network.name}: ${result.ok ? `${result.entries} entries, chain intact` : `broken at entry ${result.brokenAt}: ${result.why}`}`);
      return results.every(({ result }) => result.ok) ? 0 : 1;
    }),
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) say(`Usage: cli ${Object.keys(commands).join(' | ')}`);
process.exitCode = command ? await command(args) : 2;
