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
/** Members who would hear of a change of these slots. */
type Audience = (slots: readonly Readonly<SlotEntity>[]) => Promise<string[]>;
/** Of these slots, whose day is over, the ids of those that are known to have taken place. */
type Evidence = (slots: readonly Readonly<SlotEntity>[]) => Promise<string[]>;

/** How later slices follow the plan without this slice knowing them: sessions make and cancel meetings, learning updates feeds. */
@Injectable()
export class PlanEvents {
  private readonly listeners: Listener[] = [];
  private readonly audiences: Audience[] = [];
  private readonly evidences: Evidence[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }
  /** Says who would be told, before anything is done. */
  audience(of: Audience): void {
    this.audiences.push(of);
  }
  async audienceOf(slots: readonly Readonly<SlotEntity>[]): Promise<Set<string>> {
    return new Set((await Promise.all(this.audiences.map((of) => of(slots)))).flat());
  }
  /** Says which meetings took place: a week is not held because its day is over. */
  evidence(of: Evidence): void {
    this.evidences.push(of);
  }
  async tookPlace(slots: readonly Readonly<SlotEntity>[]): Promise<Set<string>> {
    return new Set(slots.length === 0 ? [] : (await Promise.all(this.evidences.map((of) => of(slots)))).flat());
  }
  async tell(tx: Tx, news: SlotNews): Promise<void> {
    for (const listener of this.listeners) await listener(tx, news);
  }
}
