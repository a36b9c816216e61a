import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatementOrders0063 implements MigrationInterface {
  name = 'StatementOrders1763769600063';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE statement_runs ADD COLUMN overlap text NOT NULL DEFAULT 'leave-out', ADD COLUMN had integer NOT NULL DEFAULT 0, ADD COLUMN unfit integer NOT NULL DEFAULT 0, ADD COLUMN member_id uuid;
      ALTER TABLE statement_runs ADD CONSTRAINT fk_statement_runs_member FOREIGN KEY (member_id) REFERENCES members (id);
      CREATE INDEX ix_statements_valid ON statements (network_id, member_id, id) WHERE state = 'valid';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_statements_valid; ALTER TABLE statement_runs DROP COLUMN overlap, DROP COLUMN had, DROP COLUMN unfit, DROP COLUMN member_id');
  }
}
