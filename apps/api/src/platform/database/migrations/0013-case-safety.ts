import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CaseSafety0013 implements MigrationInterface {
  name = 'CaseSafety1763769600013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_rechecks (id uuid NOT NULL, network_id uuid NOT NULL, ruleset text NOT NULL, started_at timestamptz(3) NOT NULL, touched_at timestamptz(3) NOT NULL, finished_at timestamptz(3), by_id uuid, total integer NOT NULL, done integer NOT NULL DEFAULT '0', held integer NOT NULL DEFAULT '0', to_decide integer NOT NULL DEFAULT '0', last_case_id uuid, CONSTRAINT pk_case_rechecks PRIMARY KEY (id));
      CREATE INDEX ix_case_rechecks_network ON case_rechecks (network_id, started_at, id);
      CREATE UNIQUE INDEX ux_case_rechecks_running ON case_rechecks (network_id) WHERE finished_at IS NULL;
      ALTER TABLE case_rechecks ADD CONSTRAINT fk_case_rechecks_network FOREIGN KEY (network_id) REFERENCES networks (id);
      CREATE TABLE case_looks (id uuid NOT NULL, case_id uuid NOT NULL, at timestamptz(3) NOT NULL, by_id uuid NOT NULL, urgency text NOT NULL, sections text[] NOT NULL, CONSTRAINT pk_case_looks PRIMARY KEY (id));
      CREATE INDEX ix_case_looks_case ON case_looks (case_id, at, id);
      ALTER TABLE case_looks ADD CONSTRAINT fk_case_looks_case FOREIGN KEY (case_id) REFERENCES cases (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE case_looks, case_rechecks');
  }
}
