import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Presenting0047 implements MigrationInterface {
  name = 'Presenting1763769600047';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE agenda_items ADD COLUMN after_cases boolean NOT NULL DEFAULT false;
      CREATE TABLE presenter_swaps (id uuid NOT NULL, network_id uuid NOT NULL, from_item_id uuid NOT NULL, to_item_id uuid NOT NULL, from_member_id uuid NOT NULL, to_member_id uuid NOT NULL, state text NOT NULL, at timestamptz(3) NOT NULL, CONSTRAINT pk_presenter_swaps PRIMARY KEY (id));
      CREATE INDEX ix_presenter_swaps_from ON presenter_swaps (from_item_id);
      CREATE INDEX ix_presenter_swaps_to ON presenter_swaps (to_item_id);
      CREATE INDEX ix_follow_ups_answered ON follow_ups (network_id, answered_at);
      ALTER TABLE presenter_swaps ADD CONSTRAINT fk_presenter_swaps_from FOREIGN KEY (from_item_id) REFERENCES agenda_items (id) ON DELETE CASCADE;
      ALTER TABLE presenter_swaps ADD CONSTRAINT fk_presenter_swaps_to FOREIGN KEY (to_item_id) REFERENCES agenda_items (id) ON DELETE CASCADE;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE presenter_swaps; DROP INDEX ix_follow_ups_answered; ALTER TABLE agenda_items DROP COLUMN after_cases');
  }
}
