import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recording0052 implements MigrationInterface {
  name = 'Recording1763769600052';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE rounds ADD COLUMN recording_due_at timestamptz(3);
      CREATE INDEX ix_rounds_recording_due ON rounds (recording_due_at);
      ALTER TABLE round_recordings ALTER COLUMN egress_id DROP NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM round_recordings WHERE egress_id IS NULL;
      ALTER TABLE round_recordings ALTER COLUMN egress_id SET NOT NULL;
      ALTER TABLE rounds DROP COLUMN recording_due_at;
    `);
  }
}
