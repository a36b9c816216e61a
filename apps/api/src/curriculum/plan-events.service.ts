import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { CurriculumEntity, SlotEntity } from './curriculum.entity.js';

/** A slot that now is another than it was, told inside the transaction in which that happened. */
export interface SlotNews {
  curriculum: Readonly<CurriculumEntity>;
  before: Readonly<SlotEntity> | null;
  after: Readonly<SlotEntity>;
  byId: string | null;
}
type Listener = (tx: Tx, news: SlotNews) => Promise<void>;

/** How later slices follow the plan without this slice knowing them: sessions make and cancel meetings, learning updates feeds. */
@Injectable()
export class PlanEvents {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }
  async tell(tx: Tx, news: SlotNews): Promise<void> {
    for (const listener of this.listeners) await listener(tx, news);
  }
}
