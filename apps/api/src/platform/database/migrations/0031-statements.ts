import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Statements0031 implements MigrationInterface {
  name = 'Statements1763769600031';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE statement_runs (id uuid NOT NULL, network_id uuid NOT NULL, period_from date NOT NULL, period_to date NOT NULL, scheme text NOT NULL, approval text, state text NOT NULL DEFAULT 'running', total integer NOT NULL, done integer NOT NULL DEFAULT '0', last_member_id uuid, started_at timestamptz(3) NOT NULL, by_id uuid NOT NULL, CONSTRAINT pk_statement_runs PRIMARY KEY (id));
      CREATE INDEX ix_statement_runs_network ON statement_runs (network_id, started_at, id);
      CREATE TABLE statements (id uuid NOT NULL, network_id uuid NOT NULL, run_id uuid NOT NULL, member_id uuid NOT NULL, code text NOT NULL, body jsonb NOT NULL, key_id text NOT NULL, signature text NOT NULL, state text NOT NULL DEFAULT 'valid', reason text, superseded_by uuid, again integer NOT NULL DEFAULT '0', issued_at timestamptz(3) NOT NULL, CONSTRAINT pk_statements PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_statements_code ON statements (code);
      CREATE UNIQUE INDEX ux_statements_run_member ON statements (run_id, member_id, again);
      CREATE INDEX ix_statements_network ON statements (network_id, issued_at, id);
      CREATE INDEX ix_statements_member ON statements (member_id, issued_at, id);
      CREATE TABLE statement_keys (key_id text NOT NULL, public_key text NOT NULL, since timestamptz(3) NOT NULL, CONSTRAINT pk_statement_keys PRIMARY KEY (key_id));
      ALTER TABLE statements ADD CONSTRAINT fk_statements_run FOREIGN KEY (run_id) REFERENCES statement_runs (id);
      ALTER TABLE statements ADD CONSTRAINT fk_statements_member FOREIGN KEY (member_id) REFERENCES members (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE statements, statement_runs, statement_keys');
  }
}
