import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoundDoor0043 implements MigrationInterface {
  name = 'RoundDoor1763769600043';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE round_guests (id uuid NOT NULL, network_id uuid NOT NULL, session_id uuid NOT NULL, name text NOT NULL, profession text NOT NULL, level text NOT NULL, token_hash text NOT NULL, browser_hash text, made_by uuid NOT NULL, made_at timestamptz(3) NOT NULL, opened_at timestamptz(3), withdrawn_at timestamptz(3), CONSTRAINT pk_round_guests PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_round_guests_token ON round_guests (token_hash);
      CREATE UNIQUE INDEX ux_round_guests_browser ON round_guests (browser_hash);
      CREATE INDEX ix_round_guests_session ON round_guests (session_id, made_at);
      ALTER TABLE round_guests ADD CONSTRAINT fk_round_guests_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE round_guests ADD CONSTRAINT fk_round_guests_session FOREIGN KEY (session_id) REFERENCES sessions (id);
      CREATE TABLE round_lobby (round_id uuid NOT NULL, member_id uuid NOT NULL, network_id uuid NOT NULL, member jsonb NOT NULL, guest boolean NOT NULL, state text NOT NULL, asked_at timestamptz(3) NOT NULL, seen_at timestamptz(3) NOT NULL, decided_at timestamptz(3), decided_by uuid, CONSTRAINT pk_round_lobby PRIMARY KEY (round_id, member_id));
      CREATE INDEX ix_round_lobby_waiting ON round_lobby (round_id, state, asked_at);
      ALTER TABLE round_lobby ADD CONSTRAINT fk_round_lobby_round FOREIGN KEY (round_id) REFERENCES rounds (id);
      CREATE TABLE connection_reports (id uuid NOT NULL, network_id uuid NOT NULL, member_id uuid NOT NULL, at timestamptz(3) NOT NULL, heading text NOT NULL, findings jsonb NOT NULL, browser text NOT NULL, line text, CONSTRAINT pk_connection_reports PRIMARY KEY (id));
      CREATE INDEX ix_connection_reports_member ON connection_reports (member_id, at);
      ALTER TABLE connection_reports ADD CONSTRAINT fk_connection_reports_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE rounds ADD COLUMN break_due_at timestamptz(3);
      CREATE INDEX ix_rounds_break_due ON rounds (break_due_at);
      ALTER TABLE attendance_evidence DROP CONSTRAINT fk_attendance_evidence_member;
      ALTER TABLE round_watches DROP CONSTRAINT fk_round_watches_member;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE round_watches ADD CONSTRAINT fk_round_watches_member FOREIGN KEY (member_id) REFERENCES members (id) NOT VALID;
      ALTER TABLE attendance_evidence ADD CONSTRAINT fk_attendance_evidence_member FOREIGN KEY (member_id) REFERENCES members (id) NOT VALID;
      ALTER TABLE rounds DROP COLUMN break_due_at;
      DROP TABLE connection_reports, round_lobby, round_guests;
    `);
  }
}
