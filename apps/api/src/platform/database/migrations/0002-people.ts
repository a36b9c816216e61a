import type { MigrationInterface, QueryRunner } from 'typeorm';

export class People0002 implements MigrationInterface {
  name = 'People1763769600002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE accounts (id uuid NOT NULL, email text NOT NULL, password_hash text, created_at timestamptz NOT NULL DEFAULT now(), CONSTRAINT pk_accounts PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_accounts_email ON accounts (email);
      CREATE TABLE members (id uuid NOT NULL, network_id uuid NOT NULL, account_id uuid NOT NULL, site_id uuid, name text NOT NULL, profession text NOT NULL, discipline text, roles text[] NOT NULL DEFAULT '{}', registration_body text, registration_number text, can_prescribe_opioids boolean NOT NULL DEFAULT false, locality text, active boolean NOT NULL DEFAULT true, version integer NOT NULL DEFAULT '0', CONSTRAINT pk_members PRIMARY KEY (id));
      CREATE INDEX ix_members_account ON members (account_id);
      CREATE INDEX ix_members_network_name ON members (network_id, name, id);
      CREATE UNIQUE INDEX ux_members_network_account ON members (network_id, account_id);
      CREATE TABLE networks (id uuid NOT NULL, name text NOT NULL, slug text NOT NULL, time_zone text NOT NULL, settings jsonb NOT NULL DEFAULT '{}', CONSTRAINT pk_networks PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_networks_slug ON networks (slug);
      CREATE TABLE sites (id uuid NOT NULL, network_id uuid NOT NULL, name text NOT NULL, locality text, time_zone text NOT NULL, CONSTRAINT pk_sites PRIMARY KEY (id));
      CREATE INDEX ix_sites_network_name ON sites (network_id, name, id);
      CREATE TABLE sign_ins (id uuid NOT NULL, token_hash text NOT NULL, account_id uuid NOT NULL, member_id uuid NOT NULL, created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, ended_at timestamptz, device text NOT NULL, CONSTRAINT pk_sign_ins PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_sign_ins_token_hash ON sign_ins (token_hash);
      CREATE INDEX ix_sign_ins_account ON sign_ins (account_id, created_at);
      CREATE TABLE sign_in_attempts (id uuid NOT NULL, key text NOT NULL, at timestamptz NOT NULL, CONSTRAINT pk_sign_in_attempts PRIMARY KEY (id));
      CREATE INDEX ix_sign_in_attempts_key_at ON sign_in_attempts (key, at);
      ALTER TABLE sites ADD CONSTRAINT fk_sites_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE members ADD CONSTRAINT fk_members_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE members ADD CONSTRAINT fk_members_account FOREIGN KEY (account_id) REFERENCES accounts (id);
      ALTER TABLE members ADD CONSTRAINT fk_members_site FOREIGN KEY (site_id) REFERENCES sites (id);
      ALTER TABLE sign_ins ADD CONSTRAINT fk_sign_ins_member FOREIGN KEY (member_id) REFERENCES members (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sign_in_attempts, sign_ins, members, accounts, sites, networks');
  }
}
