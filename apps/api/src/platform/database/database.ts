import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const transaction = new AsyncLocalStorage<EntityManager>();

/** Where repositories get their entity manager: the open transaction if there is one, else the pool. */
@Injectable()
export class Database {
  constructor(readonly source: DataSource) {}

  get manager(): EntityManager {
    return transaction.getStore() ?? this.source.manager;
  }
  get inTransaction(): boolean {
    return transaction.getStore() !== undefined;
  }
  /** Runs plain SQL on the current manager: for read models and locks. Parameters only, never spliced text. */
  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.manager.query(sql, parameters) as Promise<T[]>;
  }
  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => transaction.run(manager, () => work(manager)));
  }
}
