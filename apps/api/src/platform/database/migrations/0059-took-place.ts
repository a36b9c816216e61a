import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TookPlace0059 implements MigrationInterface {
  name = 'TookPlace1763769600059';

  async up(db: QueryRunner): Promise<void> {
    await db.query("CREATE INDEX ix_slots_past ON slots (network_id, day) WHERE kind = 'past'");
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_slots_past');
  }
}
