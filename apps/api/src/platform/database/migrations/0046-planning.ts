import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Planning0046 implements MigrationInterface {
  name = 'Planning1763769600046';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE lectures ADD COLUMN teacher_ids uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE lectures ADD COLUMN owed_from integer NOT NULL DEFAULT 1;
      ALTER TABLE lectures ADD COLUMN retired_at timestamptz(3);
      ALTER TABLE slots ADD COLUMN deputy_id uuid;
      CREATE INDEX ix_slots_speaker ON slots (network_id, speaker_id, day);
      CREATE TABLE speaker_absences (id uuid NOT NULL, network_id uuid NOT NULL, member_id uuid NOT NULL, from_day date NOT NULL, to_day date NOT NULL, CONSTRAINT pk_speaker_absences PRIMARY KEY (id));
      CREATE INDEX ix_speaker_absences_member ON speaker_absences (member_id, from_day);
      ALTER TABLE speaker_absences ADD CONSTRAINT fk_speaker_absences_member FOREIGN KEY (member_id) REFERENCES members (id);
      CREATE TABLE holiday_lists (network_id uuid NOT NULL, as_of date NOT NULL, days jsonb NOT NULL, by_id uuid NOT NULL, at timestamptz(3) NOT NULL, CONSTRAINT pk_holiday_lists PRIMARY KEY (network_id));
      ALTER TABLE holiday_lists ADD CONSTRAINT fk_holiday_lists_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE agenda_items ADD COLUMN presenter_state text NOT NULL DEFAULT 'none';
      ALTER TABLE agenda_items ADD COLUMN reminded_days integer;
      ALTER TABLE sessions ADD COLUMN standby_case_id uuid;
      ALTER TABLE sessions ADD COLUMN case_cut_off_days integer NOT NULL DEFAULT 3;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sessions DROP COLUMN case_cut_off_days, DROP COLUMN standby_case_id;
      ALTER TABLE agenda_items DROP COLUMN reminded_days, DROP COLUMN presenter_state;
      DROP TABLE holiday_lists, speaker_absences;
      ALTER TABLE slots DROP COLUMN deputy_id;
      DROP INDEX ix_slots_speaker;
      ALTER TABLE lectures DROP COLUMN retired_at, DROP COLUMN owed_from, DROP COLUMN teacher_ids;
    `);
  }
}
