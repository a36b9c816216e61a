import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MakeUps0041 implements MigrationInterface {
  name = 'MakeUps1763769600041';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE curricula ADD COLUMN make_up jsonb NOT NULL DEFAULT '{"ways": ["recording", "reading", "extra"], "needs": "either", "passPercent": 80, "reflectionWords": 60, "reviewed": true}';
      ALTER TABLE curricula ALTER COLUMN make_up DROP DEFAULT;
      CREATE TABLE quiz_tries (id uuid NOT NULL, network_id uuid NOT NULL, member_id uuid NOT NULL, lecture_id uuid NOT NULL, lecture_version integer NOT NULL, answers jsonb NOT NULL DEFAULT '[]', right_count integer, of_count integer, percent integer, started_at timestamptz(3) NOT NULL, finished_at timestamptz(3), CONSTRAINT pk_quiz_tries PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_quiz_tries_open ON quiz_tries (member_id, lecture_id) WHERE finished_at IS NULL;
      CREATE INDEX ix_quiz_tries_member ON quiz_tries (member_id, lecture_id, started_at);
      CREATE INDEX ix_quiz_tries_network ON quiz_tries (network_id, finished_at);
      CREATE TABLE make_ups (id uuid NOT NULL, network_id uuid NOT NULL, member_id uuid NOT NULL, lecture_id uuid NOT NULL, lecture_version integer NOT NULL, via text NOT NULL, by_what text NOT NULL, reflection text NOT NULL DEFAULT '', state text NOT NULL, note text, at timestamptz(3) NOT NULL, decided_by uuid, decided_at timestamptz(3), version integer NOT NULL DEFAULT '1', CONSTRAINT pk_make_ups PRIMARY KEY (id));
      CREATE INDEX ix_make_ups_member ON make_ups (member_id, lecture_id, at);
      CREATE UNIQUE INDEX ux_make_ups_open ON make_ups (member_id, lecture_id) WHERE state <> 'granted';
      CREATE INDEX ix_make_ups_waiting ON make_ups (network_id, at, id) WHERE state = 'waiting';
      CREATE TABLE extra_wishes (lecture_id uuid NOT NULL, member_id uuid NOT NULL, network_id uuid NOT NULL, at timestamptz(3) NOT NULL, CONSTRAINT pk_extra_wishes PRIMARY KEY (lecture_id, member_id));
      CREATE INDEX ix_extra_wishes_network ON extra_wishes (network_id, lecture_id);
      CREATE TABLE made_up_lectures (id uuid NOT NULL, network_id uuid NOT NULL, member_id uuid NOT NULL, lecture_id uuid NOT NULL, lecture_version integer NOT NULL, via text NOT NULL, minutes double precision NOT NULL, at timestamptz(3) NOT NULL, CONSTRAINT pk_made_up_lectures PRIMARY KEY (id));
      CREATE INDEX ix_made_up_lectures_member ON made_up_lectures (network_id, member_id, at);
      CREATE INDEX ix_made_up_lectures_network ON made_up_lectures (network_id, at);
      ALTER TABLE quiz_tries ADD CONSTRAINT fk_quiz_tries_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE quiz_tries ADD CONSTRAINT fk_quiz_tries_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
      ALTER TABLE make_ups ADD CONSTRAINT fk_make_ups_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE make_ups ADD CONSTRAINT fk_make_ups_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
      ALTER TABLE extra_wishes ADD CONSTRAINT fk_extra_wishes_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE extra_wishes ADD CONSTRAINT fk_extra_wishes_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
      ALTER TABLE made_up_lectures ADD CONSTRAINT fk_made_up_lectures_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE made_up_lectures ADD CONSTRAINT fk_made_up_lectures_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE made_up_lectures, extra_wishes, make_ups, quiz_tries; ALTER TABLE curricula DROP COLUMN make_up');
  }
}
