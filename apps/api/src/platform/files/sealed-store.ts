import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { SealedBlobEntity } from './sealed-blob.entity.js';
import { keyIdOf, seal, unseal } from './sealing.js';

/** The secret that sealed this is not among the settings. Nothing is lost; it cannot be opened until the secret is back. */
export class SealUnknown extends Error {}

/**
 * Bytes and words that may name somebody, sealed at rest (AES-256-GCM, a key for each thing, derived from FILES_SECRET).
 * They stand in Postgres, in the transaction of their rows: nothing is left over when a change fails, and gone is gone.
 */
@Injectable()
export class SealedStore {
  private readonly secrets: ReadonlyMap<string, string>;

  constructor(@Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {
    this.secrets = new Map([...config.files.earlierSecrets, config.files.secret].map((secret) => [keyIdOf(secret), secret]));
  }

  /** Keeps bytes; answers with their id. */
  async put(networkId: string, bytes: Uint8Array): Promise<string> {
    const id = this.clock.uuid();
    const { secret } = this.config.files;
    await this.db.manager.insert(SealedBlobEntity, { id, networkId, keyId: keyIdOf(secret), sealed: seal(secret, `blob:${networkId}:${id}`, bytes), createdAt: this.clock.now() });
    return id;
  }

  /** Null when they were destroyed. Throws when they were tampered with. */
  async get(networkId: string, id: string): Promise<Buffer | null> {
    const row = await this.db.manager.findOneBy(SealedBlobEntity, { networkId, id });
    return row && unseal(this.secretOf(row.keyId), `blob:${networkId}:${id}`, row.sealed);
  }

  /** Destroys them. Again does nothing. */
  async remove(networkId: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.db.manager.delete(SealedBlobEntity, { networkId, id: In([...ids]) });
  }

  /** Words for a column of the caller's own row; `purpose` names that row. */
  sealText(purpose: string, text: string): Buffer {
    const { secret } = this.config.files;
    return Buffer.concat([Buffer.from(keyIdOf(secret), 'hex'), seal(secret, purpose, Buffer.from(text))]);
  }

  openText(purpose: string, sealed: Uint8Array): string {
    const bytes = Buffer.from(sealed);
    return unseal(this.secretOf(bytes.subarray(0, 6).toString('hex')), purpose, bytes.subarray(6)).toString();
  }

  private secretOf(keyId: string): string {
    const secret = this.secrets.get(keyId);
    if (!secret) throw new SealUnknown('sealed with a secret that is not among the settings');
    return secret;
  }
}
