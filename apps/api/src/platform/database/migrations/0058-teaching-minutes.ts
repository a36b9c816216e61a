import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was there before taught for its lecture alone, and whoever had not enough of it had no hours: locked sheets keep what they had. */
export class TeachingMinutes0058 implements MigrationInterface {
  name = 'TeachingMinutes1763769600058';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE attendance_sheets ADD COLUMN kind text NOT NULL DEFAULT 'lecture', ADD COLUMN teaching jsonb NOT NULL DEFAULT '[]';
      UPDATE attendance_sheets SET teaching = jsonb_build_array(jsonb_build_object('from', to_char(window_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'to', to_char(window_to AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
      ALTER TABLE attendances ADD COLUMN credit_minutes double precision NOT NULL DEFAULT 0;
      UPDATE attendances SET credit_minutes = minutes WHERE met OR NOT locked;
      CREATE INDEX ix_attendances_contested ON attendances (network_id, at) WHERE contested IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_attendances_contested; ALTER TABLE attendances DROP COLUMN credit_minutes; ALTER TABLE attendance_sheets DROP COLUMN kind, DROP COLUMN teaching');
  }
}
