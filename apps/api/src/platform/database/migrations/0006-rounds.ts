import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rounds0006 implements MigrationInterface {
  name = 'Rounds1763769600006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rounds (id uuid NOT NULL, network_id uuid NOT NULL, session_id uuid NOT NULL, seq integer NOT NULL, state text NOT NULL, projection jsonb NOT NULL, livekit_room uuid NOT NULL, opened_at timestamptz(3) NOT NULL, started_at timestamptz(3), ended_at timestamptz(3), timer_due_at timestamptz(3), hands_due_at timestamptz(3), quorum jsonb, result jsonb, CONSTRAINT pk_rounds PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_rounds_session ON rounds (session_id);
      CREATE UNIQUE INDEX ux_rounds_livekit_room ON rounds (livekit_room);
      CREATE INDEX ix_rounds_state ON rounds (state, id);
      CREATE INDEX ix_rounds_hands_due ON rounds (hands_due_at);
      CREATE INDEX ix_rounds_timer_due ON rounds (timer_due_at);
      CREATE TABLE round_events (round_id uuid NOT NULL, seq integer NOT NULL, type text NOT NULL, payload jsonb NOT NULL, actor_id uuid, command_id text NOT NULL, at timestamptz(3) NOT NULL, CONSTRAINT pk_round_events PRIMARY KEY (round_id, seq));
      CREATE UNIQUE INDEX ux_round_events_command ON round_events (round_id, command_id);
      CREATE TABLE attendance_evidence (id uuid NOT NULL, network_id uuid NOT NULL, round_id uuid NOT NULL, member_id uuid, kind text NOT NULL, source text NOT NULL, at timestamptz(3) NOT NULL, received_at timestamptz(3) NOT NULL, once text, detail jsonb NOT NULL DEFAULT '{}', CONSTRAINT pk_attendance_evidence PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_attendance_evidence_once ON attendance_evidence (once);
      CREATE INDEX ix_attendance_evidence_round ON attendance_evidence (round_id, member_id, at);
      CREATE TABLE round_watches (round_id uuid NOT NULL, socket_id text NOT NULL, member_id uuid NOT NULL, seen_at timestamptz(3) NOT NULL, gone_at timestamptz(3), CONSTRAINT pk_round_watches PRIMARY KEY (round_id, socket_id));
      CREATE INDEX ix_round_watches_member ON round_watches (round_id, member_id);
      CREATE INDEX ix_round_watches_gone ON round_watches (gone_at);
      CREATE INDEX ix_round_watches_seen ON round_watches (seen_at);
      CREATE TABLE livekit_webhooks (id text NOT NULL, event text NOT NULL, room text, payload jsonb NOT NULL, received_at timestamptz(3) NOT NULL, processed_at timestamptz(3), CONSTRAINT pk_livekit_webhooks PRIMARY KEY (id));
      CREATE INDEX ix_livekit_webhooks_received ON livekit_webhooks (received_at);
      ALTER TABLE rounds ADD CONSTRAINT fk_rounds_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE rounds ADD CONSTRAINT fk_rounds_session FOREIGN KEY (session_id) REFERENCES sessions (id);
      ALTER TABLE sessions ADD CONSTRAINT fk_sessions_round FOREIGN KEY (round_id) REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED;
      ALTER TABLE round_events ADD CONSTRAINT fk_round_events_round FOREIGN KEY (round_id) REFERENCES rounds (id);
      ALTER TABLE attendance_evidence ADD CONSTRAINT fk_attendance_evidence_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE attendance_evidence ADD CONSTRAINT fk_attendance_evidence_round FOREIGN KEY (round_id) REFERENCES rounds (id);
      ALTER TABLE attendance_evidence ADD CONSTRAINT fk_attendance_evidence_member FOREIGN KEY (member_id) REFERENCES members (id);
      ALTER TABLE round_watches ADD CONSTRAINT fk_round_watches_round FOREIGN KEY (round_id) REFERENCES rounds (id);
      ALTER TABLE round_watches ADD CONSTRAINT fk_round_watches_member FOREIGN KEY (member_id) REFERENCES members (id);
      CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
      CREATE TRIGGER round_events_append_only BEFORE UPDATE OR DELETE ON round_events FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
      CREATE TRIGGER round_events_no_truncate BEFORE TRUNCATE ON round_events EXECUTE FUNCTION refuse_log_change();
      CREATE TRIGGER attendance_evidence_append_only BEFORE UPDATE OR DELETE ON attendance_evidence FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
      CREATE TRIGGER attendance_evidence_no_truncate BEFORE TRUNCATE ON attendance_evidence EXECUTE FUNCTION refuse_log_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE sessions DROP CONSTRAINT fk_sessions_round; DROP TABLE livekit_webhooks, round_watches, attendance_evidence, round_events, rounds; DROP FUNCTION refuse_log_change()');
  }
}
