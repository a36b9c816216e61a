import { DataSource, type DataSourceOptions, type EntityTarget, type MixedList } from 'typeorm';
import { migrations } from './migrations.js';
import { SnakeNaming } from './naming.js';

/** Pool and statement limits: a stuck statement fails rather than holding a connection. */
export function dataSourceOptions(url: string, entities: MixedList<Function>, poolSize = 20): DataSourceOptions {
  return {
    type: 'postgres', url, entities: entities as EntityTarget<object>[] as never, migrations, migrationsTransactionMode: 'each', namingStrategy: new SnakeNaming(), poolSize, connectTimeoutMS: 5_000, applicationName: 'without-walls',
    extra: { statement_timeout: 20_000, lock_timeout: 8_000, idle_in_transaction_session_timeout: 30_000 },
  };
}

export const createDataSource = (url: string, entities: MixedList<Function>, poolSize?: number): DataSource => new DataSource(dataSourceOptions(url, entities, poolSize));
