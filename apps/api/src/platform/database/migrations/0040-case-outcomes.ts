import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CaseOutcomes0040 implements MigrationInterface {
  name = 'CaseOutcomes1763769600040';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE case_outcomes (id uuid NOT NULL, case_id uuid NOT NULL, outcome text NOT NULL, reason text NOT NULL, alternative text, at timestamptz(3) NOT NULL, by_id uuid NOT NULL, CONSTRAINT pk_case_outcomes PRIMARY KEY (id));
      CREATE INDEX ix_case_outcomes_case ON case_outcomes (case_id, at, id);
      ALTER TABLE case_outcomes ADD CONSTRAINT fk_case_outcomes_case FOREIGN KEY (case_id) REFERENCES cases (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE case_outcomes');
  }
}
