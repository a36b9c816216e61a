import { Inject, Injectable } from '@nestjs/common';
import { type Holiday, closedOn, layOut, leaveOut } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { CurriculumEntity } from './curriculum.entity.js';
import { CurriculumRepository } from './curriculum.repository.js';
import { HolidaySource } from './holiday-source.js';
import { PlanStore, bareSlot } from './plan-store.js';
import { ringOf } from './ring.js';

/** Closes and opens the coming weeks of a plan when its breaks or its holidays change. */
@Injectable()
export class BreaksService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CurriculumRepository) private readonly repository: CurriculumRepository,
    @Inject(HolidaySource) private readonly source: HolidaySource,
    @Inject(PlanStore) private readonly store: PlanStore,
  ) {}

  /** Of this year and the two that follow: more than a plan is laid out. */
  holidaysFor(curriculum: CurriculumEntity): Promise<Holiday[]> {
    const year = this.clock.now().getUTCFullYear();
    return this.source.of(curriculum, year, year + 2);
  }

  /** Opens and closes coming weeks by the closures and holidays of now. What was closed by hand stays closed. */
  async closeAgain(tx: Tx, before: CurriculumEntity, curriculum: CurriculumEntity, today: string, byId: string, holidaysBefore?: readonly Holiday[]): Promise<void> {
    const rows = await this.repository.slots(curriculum.id);
    const was = { closures: before.closures, holidays: holidaysBefore ?? (await this.holidaysFor(before)) };
    const now = { closures: curriculum.closures, holidays: await this.holidaysFor(curriculum) };
    const reasons = new Map<string, string | null>();
    const leftOut: string[] = [];
    const bare = rows.map((row) => {
      const slot = bareSlot(row, today);
      if (row.day < today || row.kind === 'cancelled' || row.kind === 'extra' || row.kind === 'past' || row.kind === 'held' || slot.never) return slot;
      const closedBefore = closedOn(row.day, was.closures, was.holidays);
      const byRule = closedBefore !== null && row.reason === closedBefore.reason;
      if (row.kind !== 'open' && !byRule) return slot;
      const closed = closedOn(row.day, now.closures, now.holidays);
      if (!closed) return row.kind === 'open' ? slot : { ...slot, kind: 'open' as const, fixed: null };
      if (row.kind === 'dropped' && closed.mode === 'drop' && closed.reason === row.reason) return slot;
      reasons.set(row.id, closed.reason);
      if (closed.mode === 'push') return { ...slot, kind: 'skipped' as const, fixed: null };
      leftOut.push(row.id);
      return row.kind === 'open' ? slot : { ...slot, kind: 'open' as const, fixed: null };
    });
    const ring = ringOf(await this.repository.lectures(curriculum.id));
    await this.store.write(tx, curriculum, rows, layOut(ring, leaveOut(ring, bare, leftOut)), { byId, reasons });
  }
}
