import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlanFrames0060 implements MigrationInterface {
  name = 'PlanFrames1763769600060';

  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE plan_changes ADD COLUMN frame jsonb');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE plan_changes DROP COLUMN frame');
  }
}
