import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { entities } from '../../entities.js';
import { createDataSource } from './data-source.js';
import { migrations } from './migrations.js';

describe('migrations', () => {
  let source: DataSource;
  beforeAll(async () => {
    source = await createDataSource(process.env.DATABASE_URL!, entities, 2).initialize();
  });
  afterAll(() => source.destroy());

  it('make exactly the tables that the entities describe', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    // Foreign keys (fk_…) are written in the migrations: entities hold columns only.
    expect(upQueries.map(({ query }) => query).filter((query) => !/DROP CONSTRAINT "fk_/.test(query))).toEqual([]);
  });

  it('can be undone to the last one and done again', async () => {
    for (const _ of migrations) await source.undoLastMigration();
    const left = await source.query<{ name: string }[]>("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'");
    expect(left.map((table) => table.name)).toEqual(['migrations']);
    expect(await source.runMigrations()).toHaveLength(migrations.length);
  });
});
