import { Inject, Injectable } from '@nestjs/common';
import type { PlanChangeBody, PlanPreview } from '@without-walls/contracts';
import { type PlanSlot, type Ring, changePlan, lectureOf } from '@without-walls/domain';
import { BreaksService } from './breaks.service.js';
import type { CurriculumEntity, LectureEntity, SlotEntity } from './curriculum.entity.js';
import type { Writing } from './plan-store.js';
import { ringOf } from './ring.js';
import { WeeklyRuleService } from './weekly-rule.service.js';

/** A plan as it stands. */
export interface Plan {
  rows: SlotEntity[];
  lectures: LectureEntity[];
  ring: Ring;
  slots: PlanSlot[];
}
/** What a change would make of a curriculum and its plan; nothing is written yet. */
export interface Wanted {
  curriculum: CurriculumEntity;
  lectures: LectureEntity[];
  slots: PlanSlot[];
  writing: Omit<Writing, 'byId'>;
}
export type Decided = Wanted | { refused: NonNullable<PlanPreview['refused']> };
type Of<T extends PlanChangeBody['type']> = Extract<PlanChangeBody, { type: T }>;

/** Decides what each change makes of a plan: of its weeks, of its breaks, of its ring, of its weekly time. */
@Injectable()
export class PlanWants {
  constructor(@Inject(BreaksService) private readonly breaks: BreaksService, @Inject(WeeklyRuleService) private readonly rules: WeeklyRuleService) {}

  async of(curriculum: CurriculumEntity, plan: Plan, change: PlanChangeBody, today: string): Promise<Decided> {
    switch (change.type) {
      case 'order': return ordered(curriculum, plan, change);
      case 'retire': return withoutLecture(curriculum, plan, change);
      case 'rule': return this.rules.laidOut(curriculum, plan, change.rule, today);
      case 'holidays': return this.closed(plan, curriculum, { ...curriculum, holidays: change.holidays }, today);
      case 'closures': return this.closed(plan, curriculum, { ...curriculum, closures: change.closures }, today);
      default: return ofWeeks(curriculum, plan, change, today);
    }
  }

  private async closed(plan: Plan, before: CurriculumEntity, after: CurriculumEntity, today: string): Promise<Wanted> {
    return { curriculum: after, lectures: plan.lectures, ...(await this.breaks.closed(plan, before, after, today)) };
  }
}

function ofWeeks(curriculum: CurriculumEntity, plan: Plan, change: Exclude<PlanChangeBody, Of<'order' | 'retire' | 'rule' | 'holidays' | 'closures'>>, today: string): Decided {
  if (change.type === 'insert' && change.lectureId && !plan.ring.some((place) => lectureOf(place) === change.lectureId)) return { refused: 'not-there' };
  const decision = changePlan(plan.ring, plan.slots, change, today);
  return 'refused' in decision ? decision : { curriculum, lectures: plan.lectures, slots: decision.slots, writing: asWished(change, plan) };
}

/** Every lecture of the ring once, in another order. */
function ordered(curriculum: CurriculumEntity, { lectures, slots }: Plan, { lectureIds }: Of<'order'>): Decided {
  const next = lectureIds.flatMap((id) => lectures.find((one) => one.id === id) ?? []);
  if (new Set(next).size !== lectures.length || next.length !== lectures.length) return { refused: 'not-there' };
  return { curriculum, lectures: next, slots, writing: {} };
}

/** A place that was kept by hand for a lecture that is gone goes by the order of the ring again. The last lecture stays: a ring of none teaches nothing. */
function withoutLecture(curriculum: CurriculumEntity, { lectures, slots }: Plan, { lectureId }: Of<'retire'>): Decided {
  const rest = lectures.filter((one) => one.id !== lectureId);
  if (rest.length === lectures.length) return { refused: 'not-there' };
  if (rest.length === 0) return { refused: 'last-lecture' };
  return { curriculum, lectures: rest, slots: slots.map((slot) => (slot.kind === 'open' && slot.fixed?.lectureId === lectureId ? { ...slot, fixed: null } : slot)), writing: {} };
}

/** What the plan alone does not know of a change: why a week is closed, which lecture a further day has, whose meeting goes to another day. */
function asWished(change: PlanChangeBody, { rows }: Plan): Wanted['writing'] {
  const row = 'slotId' in change ? rows.find((one) => one.id === change.slotId) : undefined;
  if (change.type === 'insert') return { extras: new Map(change.lectureId ? [[change.slotId, change.lectureId]] : []) };
  if (change.type === 'move' && row) return { reasons: new Map([[row.id, `Moved to ${change.day}${change.because ? `: ${change.because}` : ''}`]]), from: new Map([[change.to, row]]), extras: new Map(row.cycle === null && row.lectureId ? [[change.to, row.lectureId]] : []) };
  return 'because' in change ? { reasons: new Map([[change.slotId, change.because]]) } : {};
}

/** The ring that a change makes. */
export const ringWanted = ({ lectures }: Wanted): Ring => ringOf(lectures);
