import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sessions0005 implements MigrationInterface {
  name = 'Sessions1763769600005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sessions (id uuid NOT NULL, network_id uuid NOT NULL, kind text NOT NULL, title text NOT NULL, starts_at timestamptz(3) NOT NULL, minutes integer NOT NULL, time_zone text NOT NULL, state text NOT NULL, facilitator_id uuid, round_id uuid, sequence integer NOT NULL DEFAULT '0', invitations_sent_at timestamptz(3), cancel_reason text, version integer NOT NULL DEFAULT '0', created_by uuid NOT NULL, created_at timestamptz(3) NOT NULL, ended_at timestamptz(3), CONSTRAINT pk_sessions PRIMARY KEY (id));
      CREATE INDEX ix_sessions_network_starts ON sessions (network_id, starts_at, id);
      CREATE TABLE agenda_items (id uuid NOT NULL, network_id uuid NOT NULL, session_id uuid NOT NULL, position integer NOT NULL, kind text NOT NULL, title text NOT NULL, minutes integer NOT NULL, state text NOT NULL DEFAULT 'planned', minutes_used double precision, case_id uuid, CONSTRAINT pk_agenda_items PRIMARY KEY (id));
      CREATE INDEX ix_agenda_items_case ON agenda_items (case_id);
      CREATE INDEX ix_agenda_items_session ON agenda_items (session_id, position);
      CREATE TABLE session_invitees (session_id uuid NOT NULL, member_id uuid NOT NULL, network_id uuid NOT NULL, part text NOT NULL, answer text NOT NULL DEFAULT 'none', invited_at timestamptz(3), answered_at timestamptz(3), sent_sequence integer NOT NULL DEFAULT '-1', CONSTRAINT pk_session_invitees PRIMARY KEY (session_id, member_id));
      CREATE INDEX ix_session_invitees_member ON session_invitees (member_id);
      ALTER TABLE sessions ADD CONSTRAINT fk_sessions_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE sessions ADD CONSTRAINT fk_sessions_facilitator FOREIGN KEY (facilitator_id) REFERENCES members (id);
      ALTER TABLE sessions ADD CONSTRAINT fk_sessions_created_by FOREIGN KEY (created_by) REFERENCES members (id);
      ALTER TABLE agenda_items ADD CONSTRAINT fk_agenda_items_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE agenda_items ADD CONSTRAINT fk_agenda_items_session FOREIGN KEY (session_id) REFERENCES sessions (id);
      ALTER TABLE agenda_items ADD CONSTRAINT fk_agenda_items_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE session_invitees ADD CONSTRAINT fk_session_invitees_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE session_invitees ADD CONSTRAINT fk_session_invitees_session FOREIGN KEY (session_id) REFERENCES sessions (id);
      ALTER TABLE session_invitees ADD CONSTRAINT fk_session_invitees_member FOREIGN KEY (member_id) REFERENCES members (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE session_invitees, agenda_items, sessions');
  }
}
