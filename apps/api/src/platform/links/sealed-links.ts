import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^(${uuid}(?:\\.${uuid})*)\\.([\\w-]{43})$`);

/** Links in mails by which somebody does one thing without signing in. Nothing is stored: a link proves itself, for its purpose and its ids alone. */
@Injectable()
export class SealedLinks {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.fingerprintSecret, '', 'without-walls sealed links 1', 32));
  }

  seal(purpose: string, ids: readonly string[]): string {
    return `${ids.join('.')}.${this.mac(purpose, ids.join('.'))}`;
  }

  /** The ids that a token was made for, or null for one that was not made here for this purpose. */
  read(purpose: string, token: string): string[] | null {
    const [, ids, mac] = shape.exec(token) ?? [];
    if (!ids || !mac) return null;
    return timingSafeEqual(Buffer.from(mac), Buffer.from(this.mac(purpose, ids))) ? ids.split('.') : null;
  }

  private mac(purpose: string, ids: string): string {
    return createHmac('sha256', this.key).update(`${purpose} ${ids}`).digest('base64url');
  }
}
