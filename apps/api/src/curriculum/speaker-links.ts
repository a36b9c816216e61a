import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config/config.js';
import { SealedLinks } from '../platform/links/sealed-links.js';

const purpose = 'speaking';

/** Links by which one member answers for one slot; good while the member is the one who is asked. */
@Injectable()
export class SpeakerLinks {
  constructor(@Inject(CONFIG) private readonly config: Config, @Inject(SealedLinks) private readonly links: SealedLinks) {}

  linkFor(slotId: string, memberId: string): string {
    return `${this.config.http.publicUrl}/speaking/${this.tokenFor(slotId, memberId)}`;
  }
  tokenFor(slotId: string, memberId: string): string {
    return this.links.seal(purpose, [slotId, memberId]);
  }
  /** Whom and what a token is for, or null for one that was not made here. */
  read(token: string): { slotId: string; memberId: string } | null {
    const [slotId, memberId] = this.links.read(purpose, token) ?? [];
    return slotId && memberId ? { slotId, memberId } : null;
  }
}
