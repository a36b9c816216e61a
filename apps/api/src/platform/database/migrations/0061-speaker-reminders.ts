import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SpeakerReminders0061 implements MigrationInterface {
  name = 'SpeakerReminders1763769600061';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE slots ADD COLUMN reminded_days integer');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE slots DROP COLUMN reminded_days');
  }
}
