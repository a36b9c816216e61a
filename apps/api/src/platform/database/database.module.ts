import { type DynamicModule, Global, Module, type OnApplicationShutdown, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../audit/audit-trail.js';
import { Clock } from '../clock/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { Outbox } from '../queue/outbox.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';
import { UnitOfWork } from './unit-of-work.js';

/** Postgres, and what is bound to its transactions: unit of work, audit trail, outbox. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource, @Inject(Outbox) private readonly outbox: Outbox) {}

  static with(entities: Function[]): DynamicModule {
    const source = { provide: DataSource, inject: [CONFIG], useFactory: (config: Config) => createDataSource(config.databaseUrl, entities).initialize() };
    const providers = [Clock, source, { provide: Database, inject: [DataSource], useFactory: (ds: DataSource) => new Database(ds) }, Outbox, AuditTrail, UnitOfWork];
    return { module: DatabaseModule, providers, exports: [Clock, DataSource, Database, Outbox, AuditTrail, UnitOfWork] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.outbox.settle();
    await this.source.destroy();
  }
}
