import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform0001 implements MigrationInterface {
  name = 'Platform1763769600001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY, position bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL, name text NOT NULL, target text NOT NULL,
        payload jsonb NOT NULL, delay_ms int NOT NULL DEFAULT 0, created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_outbox_position ON outbox (position);
      CREATE TABLE idempotency_keys (
        owner text NOT NULL, key text NOT NULL, endpoint text NOT NULL, request_hash text NOT NULL, reply jsonb, created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (owner, key));
      CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at);
      CREATE TABLE audit_heads (network_id uuid PRIMARY KEY, seq bigint NOT NULL, hash char(64) NOT NULL);
      CREATE TABLE audit_entries (
        network_id uuid NOT NULL, seq bigint NOT NULL, at timestamptz(3) NOT NULL, actor_id uuid, action text NOT NULL, subject_type text NOT NULL, subject_id text NOT NULL,
        detail jsonb NOT NULL, correlation_id text NOT NULL, prev_hash char(64) NOT NULL, hash char(64) NOT NULL, PRIMARY KEY (network_id, seq));
      CREATE INDEX ix_audit_entries_subject ON audit_entries (network_id, subject_id, seq);
      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$;
      CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON audit_entries EXECUTE FUNCTION refuse_audit_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE audit_entries, audit_heads, idempotency_keys, outbox; DROP FUNCTION refuse_audit_change()');
  }
}
