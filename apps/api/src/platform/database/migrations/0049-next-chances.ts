import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NextChances0049 implements MigrationInterface {
  name = 'NextChances1763769600049';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE learning_wishes (member_id uuid NOT NULL, next_chance boolean NOT NULL DEFAULT true, CONSTRAINT pk_learning_wishes PRIMARY KEY (member_id));
      CREATE TABLE next_chances (member_id uuid NOT NULL, sheet_id uuid NOT NULL, at timestamptz(3) NOT NULL, CONSTRAINT pk_next_chances PRIMARY KEY (member_id, sheet_id));
      CREATE INDEX ix_attendance_sheets_locked ON attendance_sheets (locked_at);
      ALTER TABLE learning_wishes ADD CONSTRAINT fk_learning_wishes_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE next_chances ADD CONSTRAINT fk_next_chances_sheet FOREIGN KEY (sheet_id) REFERENCES attendance_sheets (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_attendance_sheets_locked; DROP TABLE next_chances, learning_wishes');
  }
}
