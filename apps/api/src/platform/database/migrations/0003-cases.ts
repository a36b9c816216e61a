import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cases0003 implements MigrationInterface {
  name = 'Cases1763769600003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE cases (id uuid NOT NULL, network_id uuid NOT NULL, code text COLLATE "C" NOT NULL, presenter_id uuid NOT NULL, state text NOT NULL, state_since timestamptz(3) NOT NULL, version integer NOT NULL DEFAULT '0', urgency text NOT NULL DEFAULT 'routine', audience text, red_flag boolean NOT NULL DEFAULT false, question_kinds text[] NOT NULL DEFAULT '{}', created_at timestamptz(3) NOT NULL, updated_at timestamptz(3) NOT NULL, submitted_at timestamptz(3), queue_since timestamptz(3), check_summary jsonb, triage_state text, triage_outcome text, triage_deadline timestamptz(3), session_id uuid, session_title text, session_starts_at timestamptz(3), letter_id uuid, letter_signed_at timestamptz(3), letter_acknowledged_at timestamptz(3), next_follow_up_at timestamptz(3), CONSTRAINT pk_cases PRIMARY KEY (id));
      CREATE INDEX ix_cases_session ON cases (session_id);
      CREATE INDEX ix_cases_network_queue ON cases (network_id, queue_since, id);
      CREATE INDEX ix_cases_network_state_updated ON cases (network_id, state, updated_at, id);
      CREATE INDEX ix_cases_presenter_updated ON cases (presenter_id, updated_at, id);
      CREATE INDEX ix_cases_network_updated ON cases (network_id, updated_at, id);
      CREATE UNIQUE INDEX ux_cases_network_code ON cases (network_id, code);
      CREATE TABLE case_decisions (id uuid NOT NULL, case_id uuid NOT NULL, section text NOT NULL, field text NOT NULL, rule text NOT NULL, type text NOT NULL, tier text NOT NULL, action text NOT NULL, reason text, fingerprint text, at timestamptz(3) NOT NULL, by_id uuid NOT NULL, CONSTRAINT pk_case_decisions PRIMARY KEY (id));
      CREATE INDEX ix_case_decisions_case ON case_decisions (case_id, at, id);
      CREATE TABLE case_attestations (id uuid NOT NULL, case_id uuid NOT NULL, version text NOT NULL, basis text NOT NULL, ruleset text NOT NULL, at timestamptz(3) NOT NULL, by_id uuid NOT NULL, CONSTRAINT pk_case_attestations PRIMARY KEY (id));
      CREATE INDEX ix_case_attestations_case ON case_attestations (case_id, at, id);
      CREATE TABLE case_returns (id uuid NOT NULL, case_id uuid NOT NULL, request text NOT NULL, sections text[] NOT NULL DEFAULT '{}', at timestamptz(3) NOT NULL, by_id uuid NOT NULL, CONSTRAINT pk_case_returns PRIMARY KEY (id));
      CREATE INDEX ix_case_returns_case ON case_returns (case_id, at, id);
      CREATE TABLE case_events (case_id uuid NOT NULL, version integer NOT NULL, at timestamptz(3) NOT NULL, what text NOT NULL, by_id uuid, note text, notified_at timestamptz(3), CONSTRAINT pk_case_events PRIMARY KEY (case_id, version));
      CREATE TABLE case_comments (id uuid NOT NULL, case_id uuid NOT NULL, text text NOT NULL, at timestamptz(3) NOT NULL, by_id uuid NOT NULL, CONSTRAINT pk_case_comments PRIMARY KEY (id));
      CREATE INDEX ix_case_comments_case ON case_comments (case_id, at, id);
      CREATE TABLE case_sections (case_id uuid NOT NULL, section text NOT NULL, content jsonb NOT NULL, version integer NOT NULL, updated_at timestamptz(3) NOT NULL, updated_by uuid NOT NULL, CONSTRAINT pk_case_sections PRIMARY KEY (case_id, section));
      ALTER TABLE cases ADD CONSTRAINT fk_cases_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE cases ADD CONSTRAINT fk_cases_presenter FOREIGN KEY (presenter_id) REFERENCES members (id);
      ALTER TABLE case_sections ADD CONSTRAINT fk_case_sections_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE case_decisions ADD CONSTRAINT fk_case_decisions_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE case_attestations ADD CONSTRAINT fk_case_attestations_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE case_returns ADD CONSTRAINT fk_case_returns_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE case_events ADD CONSTRAINT fk_case_events_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE case_comments ADD CONSTRAINT fk_case_comments_case FOREIGN KEY (case_id) REFERENCES cases (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE case_comments, case_events, case_returns, case_attestations, case_decisions, case_sections, cases');
  }
}
