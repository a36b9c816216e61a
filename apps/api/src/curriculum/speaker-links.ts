import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/config.js';

const tokenShape = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([\w-]{43})$/;

/** Links by which one member answers for one slot without signing in. Nothing is stored: the link proves itself, and is good while the member is asked. */
@Injectable()
export class SpeakerLinks {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.fingerprintSecret, '', 'without-walls speaker links 1', 32));
  }

  linkFor(slotId: string, memberId: string): string {
    return `${this.config.http.publicUrl}/speaking/${this.tokenFor(slotId, memberId)}`;
  }
  tokenFor(slotId: string, memberId: string): string {
    return `${slotId}.${memberId}.${this.seal(slotId, memberId)}`;
  }

  /** Whom and what a token is for, or null for one that was not made here. */
  read(token: string): { slotId: string; memberId: string } | null {
    const [, slotId, memberId, seal] = tokenShape.exec(token) ?? [];
    if (!slotId || !memberId || !seal) return null;
    return timingSafeEqual(Buffer.from(seal), Buffer.from(this.seal(slotId, memberId))) ? { slotId, memberId } : null;
  }

  private seal(slotId: string, memberId: string): string {
    return createHmac('sha256', this.key).update(`${slotId}.${memberId}`).digest('base64url');
  }
}
