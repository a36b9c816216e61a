import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Evaluation0036 implements MigrationInterface {
  name = 'Evaluation1763769600036';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE evaluation_responses (id uuid NOT NULL, network_id uuid NOT NULL, member_id uuid NOT NULL, instrument text NOT NULL, instrument_version text NOT NULL, occasion text NOT NULL, answers jsonb NOT NULL, text text NOT NULL DEFAULT '', score double precision, at timestamptz(3) NOT NULL, version integer NOT NULL DEFAULT '1', CONSTRAINT pk_evaluation_responses PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_evaluation_responses_once ON evaluation_responses (member_id, instrument, occasion);
      CREATE INDEX ix_evaluation_responses_network ON evaluation_responses (network_id, instrument, at, id);
      ALTER TABLE evaluation_responses ADD CONSTRAINT fk_evaluation_responses_member FOREIGN KEY (member_id) REFERENCES members (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE evaluation_responses');
  }
}
