import { type Holiday, type PlanSlot, addDays, closedOn, meetingDays, meetingInstant } from '@without-walls/domain';
import type { CurriculumEntity } from './curriculum.entity.js';

/** How far ahead slots are laid out: more than a whole cycle of 21 weeks with its gaps. */
export const horizonDays = 400;

export const noSuchTime = 'This time does not exist on this day: clocks go forward';

export interface NewSlot {
  slot: PlanSlot;
  reason: string | null;
  /** Closed by a break that leaves out what was due. */
  leftOut: boolean;
}

/** Slots of a curriculum that are not there yet, up to a day. A day on which the time does not exist, or which is closed, is a skipped one with its reason. */
export function missingSlots(curriculum: CurriculumEntity, holidays: readonly Holiday[], have: ReadonlySet<string>, to: string, newId: () => string): NewSlot[] {
  const { rule, closures } = curriculum;
  return meetingDays(rule, rule.firstDay, to).filter((day) => !have.has(day)).map((day) => {
    const closed = closedOn(day, closures, holidays);
    const missing = meetingInstant(rule, day) === null;
    const reason = closed?.reason ?? (missing ? noSuchTime : null);
    const leftOut = closed?.mode === 'drop' && !missing;
    return { slot: { id: newId(), day, kind: reason && !leftOut ? ('skipped' as const) : ('open' as const), fixed: null }, reason, leftOut };
  });
}

export const horizonOf = (today: string): string => addDays(today, horizonDays);
