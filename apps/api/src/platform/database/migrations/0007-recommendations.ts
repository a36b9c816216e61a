import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recommendations0007 implements MigrationInterface {
  name = 'Recommendations1763769600007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE letters (id uuid NOT NULL, network_id uuid NOT NULL, number text NOT NULL, case_id uuid NOT NULL, case_code text NOT NULL, round_id uuid, presenter_id uuid NOT NULL, signed_by uuid NOT NULL, signed_at timestamptz(3) NOT NULL, body jsonb NOT NULL, content_hash text NOT NULL, mail_id uuid, acknowledged_at timestamptz(3), version integer NOT NULL DEFAULT '0', CONSTRAINT pk_letters PRIMARY KEY (id));
      CREATE INDEX ix_letters_case ON letters (case_id);
      CREATE INDEX ix_letters_presenter_signed ON letters (presenter_id, signed_at, id);
      CREATE INDEX ix_letters_network_signed ON letters (network_id, signed_at, id);
      CREATE UNIQUE INDEX ux_letters_round_case ON letters (round_id, case_id);
      CREATE UNIQUE INDEX ux_letters_network_number ON letters (network_id, number);
      CREATE TABLE letter_pdfs (letter_id uuid NOT NULL, pdf bytea NOT NULL, rendered_at timestamptz(3) NOT NULL, CONSTRAINT pk_letter_pdfs PRIMARY KEY (letter_id));
      CREATE TABLE letter_counters (network_id uuid NOT NULL, year integer NOT NULL, count integer NOT NULL, CONSTRAINT pk_letter_counters PRIMARY KEY (network_id, year));
      CREATE TABLE follow_ups (id uuid NOT NULL, network_id uuid NOT NULL, letter_id uuid NOT NULL, case_id uuid NOT NULL, presenter_id uuid NOT NULL, recommendation_id uuid NOT NULL, checkpoint text NOT NULL, due_at timestamptz(3) NOT NULL, state text NOT NULL DEFAULT 'due', reason text, answered_at timestamptz(3), remind_queued_at timestamptz(3), reminded_at timestamptz(3), version integer NOT NULL DEFAULT '0', CONSTRAINT pk_follow_ups PRIMARY KEY (id));
      CREATE INDEX ix_follow_ups_presenter ON follow_ups (presenter_id, state, due_at);
      CREATE INDEX ix_follow_ups_due ON follow_ups (state, remind_queued_at, due_at);
      CREATE UNIQUE INDEX ux_follow_ups_once ON follow_ups (letter_id, recommendation_id, checkpoint);
      ALTER TABLE letters ADD CONSTRAINT fk_letters_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE letters ADD CONSTRAINT fk_letters_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE letters ADD CONSTRAINT fk_letters_round FOREIGN KEY (round_id) REFERENCES rounds (id);
      ALTER TABLE letters ADD CONSTRAINT fk_letters_presenter FOREIGN KEY (presenter_id) REFERENCES members (id);
      ALTER TABLE letters ADD CONSTRAINT fk_letters_signed_by FOREIGN KEY (signed_by) REFERENCES members (id);
      ALTER TABLE letter_pdfs ADD CONSTRAINT fk_letter_pdfs_letter FOREIGN KEY (letter_id) REFERENCES letters (id);
      ALTER TABLE letter_counters ADD CONSTRAINT fk_letter_counters_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups_letter FOREIGN KEY (letter_id) REFERENCES letters (id);
      ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups_case FOREIGN KEY (case_id) REFERENCES cases (id);
      ALTER TABLE follow_ups ADD CONSTRAINT fk_follow_ups_presenter FOREIGN KEY (presenter_id) REFERENCES members (id);
      CREATE FUNCTION refuse_letter_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'UPDATE' AND (OLD.id, OLD.network_id, OLD.number, OLD.case_id, OLD.presenter_id, OLD.signed_by, OLD.signed_at, OLD.body, OLD.content_hash) IS NOT DISTINCT FROM (NEW.id, NEW.network_id, NEW.number, NEW.case_id, NEW.presenter_id, NEW.signed_by, NEW.signed_at, NEW.body, NEW.content_hash) THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'a signed letter is frozen'; END $$;
      CREATE TRIGGER letters_frozen BEFORE UPDATE OR DELETE ON letters FOR EACH ROW EXECUTE FUNCTION refuse_letter_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE follow_ups, letter_counters, letter_pdfs, letters; DROP FUNCTION refuse_letter_change()');
  }
}
