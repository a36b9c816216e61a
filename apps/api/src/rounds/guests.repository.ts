import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { GuestEntity } from './door.entity.js';

/** More guests than one session can do with. */
const most = 100;

@Injectable()
export class GuestsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async add(guest: GuestEntity): Promise<void> {
    await this.db.manager.insert(GuestEntity, guest);
  }
  byId(networkId: string, id: string): Promise<GuestEntity | null> {
    return this.db.manager.findOneBy(GuestEntity, { networkId, id });
  }
  byBrowser(browserHash: string): Promise<GuestEntity | null> {
    return this.db.manager.findOneBy(GuestEntity, { browserHash });
  }
  byToken(tokenHash: string): Promise<GuestEntity | null> {
    return this.db.manager.findOneBy(GuestEntity, { tokenHash });
  }
  /** Held until the transaction ends: of two browsers that open a link at once, one is the first. */
  lockByToken(tokenHash: string): Promise<GuestEntity | null> {
    return this.db.manager.findOne(GuestEntity, { where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
  }
  ofSession(networkId: string, sessionId: string): Promise<GuestEntity[]> {
    return this.db.manager.find(GuestEntity, { where: { networkId, sessionId }, order: { madeAt: 'ASC', id: 'ASC' }, take: most });
  }
  async change(id: string, change: Partial<GuestEntity>): Promise<void> {
    await this.db.manager.update(GuestEntity, { id }, change);
  }
}
