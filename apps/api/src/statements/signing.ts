import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { StatementKeyEntity } from './statement.entity.js';

/** PKCS #8 of an Ed25519 key, before its 32 bytes. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** What is signed: one form of the body only, so that the same statement always gives the same bytes. */
export const signedBytes = (body: object): Buffer => Buffer.from(canonicalJson(body), 'utf8');

/** Signs statements. The key is made from the server's secret and is never stored; another secret is another key, and old public keys are kept. */
@Injectable()
export class StatementSigning {
  private readonly key: KeyObject;
  readonly keyId: string;
  private readonly publicKey: string;
  private known = false;

  constructor(@Inject(CONFIG) config: Config, @Inject(Database) private readonly db: Database, @Inject(Clock) private readonly clock: Clock) {
    const seed = Buffer.from(hkdfSync('sha256', config.fingerprintSecret, '', 'without-walls statements ed25519 1', 32));
    this.key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.key).export({ format: 'der', type: 'spki' });
    this.publicKey = spki.toString('base64');
    this.keyId = createHash('sha256').update(spki).digest('hex').slice(0, 16);
  }

  /** The signature in base64. The key is published before anything is signed with it. */
  async sign(body: object): Promise<{ keyId: string; signature: string }> {
    await this.publish();
    return { keyId: this.keyId, signature: sign(null, signedBytes(body), this.key).toString('base64') };
  }

  async publish(): Promise<void> {
    if (this.known) return;
    await this.db.query('INSERT INTO statement_keys (key_id, public_key, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [this.keyId, this.publicKey, this.clock.now()]);
    this.known = !this.db.inTransaction;
  }

  async keys(): Promise<{ keyId: string; publicKey: string; since: string }[]> {
    await this.publish();
    const rows = await this.db.manager.find(StatementKeyEntity, { order: { since: 'DESC' } });
    return rows.map(({ keyId, publicKey, since }) => ({ keyId, publicKey, since: since.toISOString() }));
  }
}
