import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Completions are written down when they are reached; those reached before are found by a job, since the rule is not in the database. */
export class Completions0062 implements MigrationInterface {
  name = 'Completions1763769600062';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE curriculum_completions (member_id uuid NOT NULL, curriculum_id uuid NOT NULL, network_id uuid NOT NULL, completed_at timestamptz(3) NOT NULL, needed integer NOT NULL, CONSTRAINT pk_curriculum_completions PRIMARY KEY (member_id, curriculum_id));
      ALTER TABLE curriculum_completions ADD CONSTRAINT fk_curriculum_completions_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE curriculum_completions ADD CONSTRAINT fk_curriculum_completions_curriculum FOREIGN KEY (curriculum_id) REFERENCES curricula (id);
      INSERT INTO outbox (id, kind, name, target, payload)
        SELECT gen_random_uuid(), 'job', 'learning.completions', 'housekeeping', jsonb_build_object('curriculumId', id, 'memberIds', null) FROM curricula;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DELETE FROM outbox WHERE name = 'learning.completions'; DROP TABLE curriculum_completions");
  }
}
