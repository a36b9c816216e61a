import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LectureMaterial0045 implements MigrationInterface {
  name = 'LectureMaterial1763769600045';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE lecture_materials (id uuid NOT NULL, network_id uuid NOT NULL, lecture_id uuid NOT NULL, version_from integer NOT NULL, version_to integer, kind text NOT NULL, title text NOT NULL, url text, text text NOT NULL DEFAULT '', licence text, review_on date, consent_on date, expires_on date, file_id uuid, alts jsonb NOT NULL DEFAULT '{}', words text NOT NULL DEFAULT '', found_on jsonb NOT NULL DEFAULT '[]', looked boolean NOT NULL DEFAULT false, added_by uuid NOT NULL, added_at timestamptz(3) NOT NULL, version integer NOT NULL DEFAULT '1', CONSTRAINT pk_lecture_materials PRIMARY KEY (id));
      CREATE INDEX ix_lecture_materials_lecture ON lecture_materials (lecture_id, added_at, id);
      CREATE UNIQUE INDEX ux_lecture_materials_file ON lecture_materials (file_id) WHERE file_id IS NOT NULL;
      CREATE INDEX ix_lecture_materials_expiry ON lecture_materials (network_id, expires_on) WHERE expires_on IS NOT NULL;
      CREATE TABLE lecture_questions (id uuid NOT NULL, network_id uuid NOT NULL, lecture_id uuid NOT NULL, asked_by uuid NOT NULL, text text NOT NULL, at timestamptz(3) NOT NULL, answer text, answered_by uuid, answered_at timestamptz(3), version integer NOT NULL DEFAULT '1', CONSTRAINT pk_lecture_questions PRIMARY KEY (id));
      CREATE INDEX ix_lecture_questions_lecture ON lecture_questions (lecture_id, at, id);
      CREATE INDEX ix_lecture_questions_open ON lecture_questions (network_id, at) WHERE answer IS NULL;
      ALTER TABLE lecture_materials ADD CONSTRAINT fk_lecture_materials_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
      ALTER TABLE lecture_questions ADD CONSTRAINT fk_lecture_questions_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
      ALTER TABLE lecture_questions ADD CONSTRAINT fk_lecture_questions_asked_by FOREIGN KEY (asked_by) REFERENCES members (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE lecture_questions, lecture_materials');
  }
}
