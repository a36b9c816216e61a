import { Inject, Injectable } from '@nestjs/common';
import type { CurriculumView } from '@without-walls/contracts';
import { type PlanSlot, closedOn, leaveOut, meetingDays, meetingInstant, weekOf } from '@without-walls/domain';
import { Clock } from '../platform/clock/clock.js';
import type { CurriculumEntity, SlotEntity } from './curriculum.entity.js';
import { HolidaySource } from './holiday-source.js';
import { horizonOf, missingSlots, noSuchTime } from './plan-window.js';
import type { Decided, Plan } from './plan-wants.service.js';
import { isZone } from './zones.js';

type Rule = CurriculumView['rule'];
const noLonger = 'The curriculum no longer meets in this week';

/** Another weekday, time, zone or rhythm from a day on. Weeks keep their session and their speaker where the new rule meets in them; what was changed by hand stays. */
@Injectable()
export class WeeklyRuleService {
  constructor(@Inject(Clock) private readonly clock: Clock, @Inject(HolidaySource) private readonly holidays: HolidaySource) {}

  async laidOut(before: CurriculumEntity, { rows, slots, ring, lectures }: Plan, rule: Rule, today: string): Promise<Decided> {
    if (!isZone(rule.zone)) return { refused: 'no-such-time' };
    if (rule.firstDay < today) return { refused: 'past' };
    const curriculum = { ...before, rule };
    const to = horizonOf(today);
    const holidays = await this.holidays.of(curriculum, Number(rule.firstDay.slice(0, 4)), Number(to.slice(0, 4)));
    const byRule = rows.filter((row) => row.day >= rule.firstDay && (row.kind === 'open' || closedByRule(row, before, holidays)) && (row.day < before.rule.firstDay || meetingDays(before.rule, row.day, row.day).length > 0));
    const kept = new Set(rows.filter((row) => !byRule.includes(row)).map((row) => row.day));
    const days = meetingDays(rule, rule.firstDay, to).filter((day) => !kept.has(day));
    const [reasons, times, leftOut, goes] = [new Map<string, string | null>(), new Map<string, Date | null>(), [] as string[], new Map<string, PlanSlot>()];
    for (const row of byRule) {
      const slot = slots.find((one) => one.id === row.id)!;
      const day = days.find((one) => weekOf(one) === weekOf(row.day) && ![...goes.values()].some((taken) => taken.day === one));
      const instant = day ? meetingInstant(rule, day) : null;
      const closed = day ? closedOn(day, curriculum.closures, holidays) : null;
      const reason = closed?.reason ?? (!day ? noLonger : instant ? null : noSuchTime);
      const drop = closed?.mode === 'drop' && instant !== null;
      if (drop) leftOut.push(row.id);
      if (reason) reasons.set(row.id, reason);
      if (day) times.set(row.id, instant ? new Date(instant) : null);
      const { never: _, ...bare } = slot;
      goes.set(row.id, { ...bare, day: day ?? row.day, ...(reason && !drop ? { kind: 'skipped' as const, fixed: null } : { kind: 'open' as const }), ...(day && !instant ? { never: true } : {}) });
    }
    const made = missingSlots(curriculum, holidays, new Set([...kept, ...[...goes.values()].map((slot) => slot.day)]), to, () => this.clock.uuid());
    for (const one of made) reasons.set(one.slot.id, one.reason);
    const next = [...slots.map((slot) => goes.get(slot.id) ?? slot), ...made.map((one) => one.slot)];
    return { curriculum, lectures, slots: leaveOut(ring, next, [...leftOut, ...made.filter((one) => one.leftOut).map((one) => one.slot.id)]), writing: { reasons, times } };
  }
}

const closedByRule = (row: SlotEntity, { closures }: CurriculumEntity, holidays: Parameters<typeof closedOn>[2]): boolean =>
  row.kind === 'skipped' && (row.reason === noLonger || row.reason === noSuchTime || row.reason === closedOn(row.day, closures, holidays)?.reason);
