import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files0009 implements MigrationInterface {
  name = 'Files1763769600009';

  async up(db: QueryRunner): Promise<void> {
    // Sealed bytes do not compress: they are kept out of line as they are.
    await db.query(`
      CREATE TABLE sealed_blobs (id uuid NOT NULL, network_id uuid NOT NULL, key_id text NOT NULL, sealed bytea NOT NULL, created_at timestamptz(3) NOT NULL, CONSTRAINT pk_sealed_blobs PRIMARY KEY (id));
      ALTER TABLE sealed_blobs ALTER COLUMN sealed SET STORAGE EXTERNAL;
      ALTER TABLE sealed_blobs ADD CONSTRAINT fk_sealed_blobs_network FOREIGN KEY (network_id) REFERENCES networks (id);
      CREATE TABLE files (id uuid NOT NULL, network_id uuid NOT NULL, owner_kind text NOT NULL, owner_id uuid NOT NULL, number integer NOT NULL, kind text NOT NULL, bytes integer NOT NULL, sha256 text NOT NULL, name_sealed bytea, state text NOT NULL, held text, version integer NOT NULL DEFAULT '1',
        scan boolean NOT NULL DEFAULT false, findings jsonb NOT NULL DEFAULT '[]', name_marks jsonb NOT NULL DEFAULT '[]', ruleset text, uploaded_by uuid NOT NULL, uploaded_at timestamptz(3) NOT NULL, examined_at timestamptz(3), decided_by uuid, decided_at timestamptz(3), original_id uuid, destroy_after timestamptz(3), destroy_whole boolean NOT NULL DEFAULT false, destroyed_at timestamptz(3), CONSTRAINT pk_files PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_files_owner_number ON files (owner_kind, owner_id, number);
      CREATE INDEX ix_files_destroy_after ON files (destroy_after, id) WHERE original_id IS NOT NULL;
      CREATE INDEX ix_files_waiting ON files (uploaded_at, id) WHERE state = 'waiting';
      ALTER TABLE files ADD CONSTRAINT fk_files_network FOREIGN KEY (network_id) REFERENCES networks (id);
      ALTER TABLE files ADD CONSTRAINT fk_files_original FOREIGN KEY (original_id) REFERENCES sealed_blobs (id);
      CREATE TABLE file_pages (id uuid NOT NULL, file_id uuid NOT NULL, number integer NOT NULL, kind text NOT NULL, width integer NOT NULL, height integer NOT NULL, image_id uuid, text_sealed bytea NOT NULL, marks jsonb NOT NULL DEFAULT '[]', burnt jsonb NOT NULL DEFAULT '[]', CONSTRAINT pk_file_pages PRIMARY KEY (id));
      CREATE UNIQUE INDEX ux_file_pages_number ON file_pages (file_id, number);
      ALTER TABLE file_pages ADD CONSTRAINT fk_file_pages_file FOREIGN KEY (file_id) REFERENCES files (id);
      ALTER TABLE file_pages ADD CONSTRAINT fk_file_pages_image FOREIGN KEY (image_id) REFERENCES sealed_blobs (id);
      CREATE TABLE file_redactions (id uuid NOT NULL, file_id uuid NOT NULL, page integer NOT NULL, rectangles integer NOT NULL, at timestamptz(3) NOT NULL, by_id uuid NOT NULL, CONSTRAINT pk_file_redactions PRIMARY KEY (id));
      CREATE INDEX ix_file_redactions_file ON file_redactions (file_id, at, id);
      ALTER TABLE file_redactions ADD CONSTRAINT fk_file_redactions_file FOREIGN KEY (file_id) REFERENCES files (id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE file_redactions, file_pages, files, sealed_blobs');
  }
}
