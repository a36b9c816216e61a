import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Attendance0030 implements MigrationInterface {
  name = 'Attendance1763769600030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE attendance_sheets (id uuid NOT NULL, network_id uuid NOT NULL, occasion_id uuid NOT NULL, item_id uuid NOT NULL, curriculum_id uuid, lecture_id uuid, lecture_version integer NOT NULL DEFAULT '1', session_id uuid, title text NOT NULL, window_from timestamptz(3) NOT NULL, window_to timestamptz(3) NOT NULL, session_minutes double precision NOT NULL, present_percent integer NOT NULL, state text NOT NULL DEFAULT 'open', version integer NOT NULL DEFAULT '1', locked_at timestamptz(3), locked_by uuid, CONSTRAINT pk_attendance_sheets PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_attendance_sheets_occasion ON attendance_sheets (occasion_id, item_id);
      CREATE INDEX ix_attendance_sheets_network ON attendance_sheets (network_id, window_from, id);
      CREATE TABLE attendances (sheet_id uuid NOT NULL, member_id uuid NOT NULL, network_id uuid NOT NULL, lecture_id uuid, how text NOT NULL, at timestamptz(3) NOT NULL, minutes double precision NOT NULL, percent integer NOT NULL, met boolean NOT NULL, spans jsonb NOT NULL DEFAULT '[]', note text, contested text, locked boolean NOT NULL DEFAULT false, version integer NOT NULL DEFAULT '0', CONSTRAINT pk_attendances PRIMARY KEY (sheet_id, member_id));
      CREATE INDEX ix_attendances_member ON attendances (network_id, member_id, at, sheet_id);
      ALTER TABLE attendances ADD CONSTRAINT fk_attendances_sheet FOREIGN KEY (sheet_id) REFERENCES attendance_sheets (id);
      ALTER TABLE attendances ADD CONSTRAINT fk_attendances_member FOREIGN KEY (member_id) REFERENCES members (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE attendances, attendance_sheets');
  }
}
