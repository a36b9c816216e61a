import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Triage0004 implements MigrationInterface {
  name = 'Triage1763769600004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE triage_items (id uuid NOT NULL, network_id uuid NOT NULL, case_id uuid NOT NULL, presenter_id uuid NOT NULL, state text NOT NULL DEFAULT 'open', version integer NOT NULL DEFAULT '1', urgency text NOT NULL, listed_at timestamptz(3) NOT NULL, waiting_since timestamptz(3) NOT NULL, deadline timestamptz(3) NOT NULL, open_since timestamptz(3), revealed_at timestamptz(3), decided_at timestamptz(3), decided_by uuid, outcome text, reason text, alternative text, rank integer, why text[] NOT NULL DEFAULT '{}', session_id uuid, session_title text, session_starts_at timestamptz(3), CONSTRAINT pk_triage_items PRIMARY KEY (id));
      CREATE INDEX ix_triage_items_case ON triage_items (case_id, listed_at);
      CREATE INDEX ix_triage_items_network_decided ON triage_items (network_id, decided_at, id);
      CREATE INDEX ix_triage_items_network_open ON triage_items (network_id, open_since, id);
      CREATE TABLE triage_opinions (item_id uuid NOT NULL, member_id uuid NOT NULL, outcome text NOT NULL, line text NOT NULL, at timestamptz(3) NOT NULL, CONSTRAINT pk_triage_opinions PRIMARY KEY (item_id, member_id));
      ALTER TABLE triage_items ADD CONSTRAINT fk_triage_items_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE triage_items ADD CONSTRAINT fk_triage_items_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE triage_opinions ADD CONSTRAINT fk_triage_opinions_item FOREIGN KEY (item_id) REFERENCES triage_items (id);
      ALTER TABLE triage_opinions ADD CONSTRAINT fk_triage_opinions_member FOREIGN KEY (member_id) REFERENCES members (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE triage_opinions, triage_items');
  }
}
