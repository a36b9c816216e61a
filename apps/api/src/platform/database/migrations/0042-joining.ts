import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Joining0042 implements MigrationInterface {
  name = 'Joining1763769600042';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE join_requests (id uuid NOT NULL, network_id uuid NOT NULL, token_hash text NOT NULL, name text NOT NULL, email text NOT NULL, profession text NOT NULL, site_id uuid, site_name text, answers jsonb NOT NULL DEFAULT '[]', state text NOT NULL, question text, words text, decided_by uuid, asked_at timestamptz(3) NOT NULL, confirmed_at timestamptz(3), decided_at timestamptz(3), version integer NOT NULL DEFAULT 0, CONSTRAINT pk_join_requests PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_join_requests_token ON join_requests (token_hash);
      CREATE INDEX ix_join_requests_network ON join_requests (network_id, state, asked_at, id);
      CREATE INDEX ix_join_requests_email ON join_requests (network_id, email);
      CREATE TABLE invitation_lists (id uuid NOT NULL, network_id uuid NOT NULL, by_id uuid NOT NULL, rows jsonb NOT NULL, at_row integer NOT NULL DEFAULT 0, invited integer NOT NULL DEFAULT 0, skipped integer NOT NULL DEFAULT 0, at timestamptz(3) NOT NULL, CONSTRAINT pk_invitation_lists PRIMARY KEY (id));
      CREATE INDEX ix_invitations_email ON invitations (network_id, email);
      ALTER TABLE join_requests ADD CONSTRAINT fk_join_requests_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE invitation_lists ADD CONSTRAINT fk_invitation_lists_network FOREIGN KEY (network_id) REFERENCES networks (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_invitations_email; DROP TABLE invitation_lists, join_requests');
  }
}
