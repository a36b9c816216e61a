import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mail0008 implements MigrationInterface {
  name = 'Mail1763769600008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE invitations (id uuid NOT NULL, network_id uuid NOT NULL, email text NOT NULL, name text NOT NULL, roles text[] NOT NULL, site_id uuid, profession text NOT NULL, discipline text, registration_body text, registration_number text,
        can_prescribe_opioids boolean NOT NULL DEFAULT false, locality text, token_hash text NOT NULL, sent_at timestamptz(3) NOT NULL, expires_at timestamptz NOT NULL, accepted_at timestamptz, withdrawn_at timestamptz, CONSTRAINT pk_invitations PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_invitations_token_hash ON invitations (token_hash);
      CREATE INDEX ix_invitations_network_sent ON invitations (network_id, sent_at, id);
      ALTER TABLE invitations ADD CONSTRAINT fk_invitations_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE invitations ADD CONSTRAINT fk_invitations_site FOREIGN KEY (site_id) REFERENCES sites (id);
      CREATE TABLE mail_messages (id uuid NOT NULL, network_id uuid NOT NULL, recipient text NOT NULL, subject text NOT NULL, text text NOT NULL, attachments jsonb NOT NULL DEFAULT '[]', state text NOT NULL DEFAULT 'waiting',
        attempts integer NOT NULL DEFAULT 0, error text, created_at timestamptz(3) NOT NULL, sent_at timestamptz, CONSTRAINT pk_mail_messages PRIMARY KEY (id));
      CREATE INDEX ix_mail_messages_network_created ON mail_messages (network_id, created_at, id);
      ALTER TABLE mail_messages ADD CONSTRAINT fk_mail_messages_network FOREIGN KEY (network_id) REFERENCES networks (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE mail_messages, invitations');
  }
}
