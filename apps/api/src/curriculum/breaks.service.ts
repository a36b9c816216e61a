import { Inject, Injectable } from '@nestjs/common';
import { type Holiday, closedOn, leaveOut } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import type { CurriculumEntity, HolidayListEntity } from './curriculum.entity.js';
import { HolidaySource } from './holiday-source.js';
import type { Plan, Wanted } from './plan-wants.service.js';

/** What becomes of the coming weeks of a plan when its breaks or its holidays change. */
@Injectable()
export class BreaksService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HolidaySource) private readonly source: HolidaySource,
  ) {}

  /** Of this year and the two that follow: more than a plan is laid out. */
  holidaysFor(curriculum: CurriculumEntity, list?: HolidayListEntity['days']): Promise<Holiday[]> {
    const year = this.clock.now().getUTCFullYear();
    return this.source.of(curriculum, year, year + 2, list);
  }

  /** Coming weeks opened and closed by the closures and holidays of now, or by a list of holidays that is not loaded yet. What was closed by hand stays closed. */
  async closed({ rows, slots, ring }: Plan, before: CurriculumEntity, after: CurriculumEntity, today: string, list?: HolidayListEntity['days']): Promise<Pick<Wanted, 'slots' | 'writing'>> {
    const was = { closures: before.closures, holidays: await this.holidaysFor(before) };
    const now = { closures: after.closures, holidays: await this.holidaysFor(after, list) };
    const reasons = new Map<string, string | null>();
    const leftOut: string[] = [];
    const next = slots.map((slot) => {
      const row = rows.find((one) => one.id === slot.id)!;
      if (row.day < today || (slot.kind !== 'open' && slot.kind !== 'skipped' && slot.kind !== 'dropped') || slot.never) return slot;
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
    return { slots: leaveOut(ring, next, leftOut), writing: { reasons } };
  }
}
