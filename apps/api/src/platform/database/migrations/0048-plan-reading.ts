import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a ring that has turned for years is read by: one cycle of it, and one learner's credits for its lectures. */
export class PlanReading0048 implements MigrationInterface {
  name = 'PlanReading1763769600048';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX ix_slots_cycle ON slots (curriculum_id, cycle, day);
      CREATE INDEX ix_attendances_credit ON attendances (member_id, lecture_id, at) WHERE met AND locked;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_attendances_credit; DROP INDEX ix_slots_cycle');
  }
}
