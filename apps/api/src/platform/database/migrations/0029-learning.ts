import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Learning0029 implements MigrationInterface {
  name = 'Learning1763769600029';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE calendar_feeds (member_id uuid NOT NULL, network_id uuid NOT NULL, token_hash text NOT NULL, created_at timestamptz(3) NOT NULL, CONSTRAINT pk_calendar_feeds PRIMARY KEY (member_id));
      CREATE UNIQUE INDEX ux_calendar_feeds_token ON calendar_feeds (token_hash);
      CREATE TABLE commitments (id uuid NOT NULL, network_id uuid NOT NULL, member_id uuid NOT NULL, lecture_id uuid NOT NULL, text text NOT NULL, at timestamptz(3) NOT NULL, answers jsonb NOT NULL DEFAULT '[]', due_at timestamptz(3), due_week integer, asked_week integer, version integer NOT NULL DEFAULT '0', CONSTRAINT pk_commitments PRIMARY KEY (id));
      CREATE INDEX ix_commitments_member ON commitments (member_id, at, id);
      CREATE INDEX ix_commitments_due ON commitments (due_at);
      ALTER TABLE calendar_feeds ADD CONSTRAINT fk_calendar_feeds_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE commitments ADD CONSTRAINT fk_commitments_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE commitments ADD CONSTRAINT fk_commitments_lecture FOREIGN KEY (lecture_id) REFERENCES lectures (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE commitments, calendar_feeds');
  }
}
