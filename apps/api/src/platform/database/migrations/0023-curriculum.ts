import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Curriculum0023 implements MigrationInterface {
  name = 'Curriculum1763769600023';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE curricula (id uuid NOT NULL, network_id uuid NOT NULL, name text NOT NULL, rule jsonb NOT NULL, completion jsonb NOT NULL, holidays text, closures jsonb NOT NULL DEFAULT '[]', version integer NOT NULL DEFAULT '0', created_at timestamptz(3) NOT NULL, CONSTRAINT pk_curricula PRIMARY KEY (id));
      CREATE INDEX ix_curricula_network ON curricula (network_id, name, id);
      CREATE TABLE lectures (id uuid NOT NULL, network_id uuid NOT NULL, curriculum_id uuid NOT NULL, position integer NOT NULL, title text NOT NULL, outcomes text[] NOT NULL DEFAULT '{}', minutes integer NOT NULL, tags text[] NOT NULL DEFAULT '{}', reading text NOT NULL DEFAULT '', speaker_notes text NOT NULL DEFAULT '', quiz jsonb NOT NULL DEFAULT '[]', licence text, review_on date, version integer NOT NULL DEFAULT '1', counts_from_version integer NOT NULL DEFAULT '1', changed_at timestamptz(3) NOT NULL, changed_by uuid NOT NULL, CONSTRAINT pk_lectures PRIMARY KEY (id));
      CREATE INDEX ix_lectures_curriculum ON lectures (curriculum_id, position);
      CREATE TABLE lecture_versions (lecture_id uuid NOT NULL, version integer NOT NULL, content jsonb NOT NULL, at timestamptz(3) NOT NULL, by_id uuid NOT NULL, CONSTRAINT pk_lecture_versions PRIMARY KEY (lecture_id, version));
      CREATE TABLE slots (id uuid NOT NULL, network_id uuid NOT NULL, curriculum_id uuid NOT NULL, day date NOT NULL, starts_at timestamptz(3), kind text NOT NULL, reason text, lecture_id uuid, cycle integer, pinned boolean NOT NULL DEFAULT false, speaker_id uuid, speaker_state text NOT NULL DEFAULT 'none', session_id uuid, sequence integer NOT NULL DEFAULT '0', warned boolean NOT NULL DEFAULT false, CONSTRAINT pk_slots PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_slots_curriculum_day ON slots (curriculum_id, day);
      CREATE INDEX ix_slots_lecture ON slots (lecture_id, day);
      CREATE INDEX ix_slots_session ON slots (session_id);
      CREATE TABLE plan_changes (id uuid NOT NULL, network_id uuid NOT NULL, curriculum_id uuid NOT NULL, version integer NOT NULL, say text NOT NULL, before jsonb NOT NULL, added jsonb NOT NULL DEFAULT '[]', at timestamptz(3) NOT NULL, by_id uuid NOT NULL, undone_at timestamptz(3), CONSTRAINT pk_plan_changes PRIMARY KEY (id));
      CREATE INDEX ix_plan_changes_curriculum ON plan_changes (curriculum_id, version);
      ALTER TABLE curricula ADD CONSTRAINT fk_curricula_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE lectures ADD CONSTRAINT fk_lectures_curriculum FOREIGN KEY (curriculum_id) REFERENCES curricula (id);
      ALTER TABLE lecture_versions ADD CONSTRAINT fk_lecture_versions_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
      ALTER TABLE slots ADD CONSTRAINT fk_slots_curriculum FOREIGN KEY (curriculum_id) REFERENCES curricula (id);
      ALTER TABLE slots ADD CONSTRAINT fk_slots_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
      ALTER TABLE plan_changes ADD CONSTRAINT fk_plan_changes_curriculum FOREIGN KEY (curriculum_id) REFERENCES curricula (id);
      ALTER TABLE agenda_items ADD COLUMN lecture_id uuid;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE agenda_items DROP COLUMN lecture_id; DROP TABLE plan_changes, slots, lecture_versions, lectures, curricula');
  }
}
