import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AttendanceEvidence0057 implements MigrationInterface {
  name = 'AttendanceEvidence1763769600057';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE attendances ADD COLUMN corrected boolean NOT NULL DEFAULT false, ADD COLUMN stated_minutes double precision NOT NULL DEFAULT 0;
      UPDATE attendances SET corrected = true WHERE note IS NOT NULL AND note NOT LIKE 'Sat with a colleague at one camera, by the colleague%';
      UPDATE attendances SET stated_minutes = minutes WHERE how = 'import' AND NOT corrected;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE attendances DROP COLUMN corrected, DROP COLUMN stated_minutes');
  }
}
