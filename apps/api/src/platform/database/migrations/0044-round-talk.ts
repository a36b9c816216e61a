import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoundTalk0044 implements MigrationInterface {
  name = 'RoundTalk1763769600044';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE round_lines (id uuid NOT NULL, network_id uuid NOT NULL, round_id uuid NOT NULL, kind text NOT NULL, by_id uuid NOT NULL, by_ref jsonb NOT NULL, text text NOT NULL, at timestamptz(3) NOT NULL, CONSTRAINT pk_round_lines PRIMARY KEY (id));
      CREATE INDEX ix_round_lines_round ON round_lines (round_id, kind, at, id);
      CREATE TABLE round_notes (round_id uuid NOT NULL, network_id uuid NOT NULL, state bytea NOT NULL, updates integer NOT NULL DEFAULT 0, updated_at timestamptz(3) NOT NULL, CONSTRAINT pk_round_notes PRIMARY KEY (round_id));
      CREATE TABLE round_recordings (id uuid NOT NULL, network_id uuid NOT NULL, round_id uuid NOT NULL, egress_id text NOT NULL, started_at timestamptz(3) NOT NULL, stopped_at timestamptz(3), CONSTRAINT pk_round_recordings PRIMARY KEY (id));
      CREATE INDEX ix_round_recordings_round ON round_recordings (round_id, started_at);
      ALTER TABLE round_recordings ADD CONSTRAINT fk_round_recordings_round FOREIGN KEY (round_id) REFERENCES rounds (id);
      ALTER TABLE round_lines ADD CONSTRAINT fk_round_lines_round FOREIGN KEY (round_id) REFERENCES rounds (id);
      ALTER TABLE round_notes ADD CONSTRAINT fk_round_notes_round FOREIGN KEY (round_id) REFERENCES rounds (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE round_recordings, round_notes, round_lines');
  }
}
