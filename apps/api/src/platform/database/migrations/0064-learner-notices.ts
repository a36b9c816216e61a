import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Also takes up the questions about changes that had ended with the first one that nobody answered. */
export class LearnerNotices0064 implements MigrationInterface {
  name = 'LearnerNotices1763769600064';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE expiry_notices (member_id uuid NOT NULL, lecture_id uuid NOT NULL, credit_at timestamptz(3) NOT NULL, CONSTRAINT pk_expiry_notices PRIMARY KEY (member_id, lecture_id, credit_at));
      ALTER TABLE expiry_notices ADD CONSTRAINT fk_expiry_notices_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE expiry_notices ADD CONSTRAINT fk_expiry_notices_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
      CREATE INDEX ix_lecture_questions_asked ON lecture_questions (asked_by, answered_at);
      UPDATE commitments SET due_week = CASE WHEN asked_week = 2 AND at + interval '6 weeks' > now() THEN 6 ELSE 12 END, due_at = at + CASE WHEN asked_week = 2 AND at + interval '6 weeks' > now() THEN interval '6 weeks' ELSE interval '12 weeks' END
        WHERE asked_week IN (2, 6) AND due_at IS NULL AND at + interval '12 weeks' > now();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_lecture_questions_asked; DROP TABLE expiry_notices');
  }
}
