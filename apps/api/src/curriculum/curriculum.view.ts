import type { CurriculumView, LectureRow, MemberRef, PlanSlotView } from '@without-walls/contracts';
import { type FilledSlot, shiftedFor, standing } from '@without-walls/domain';
import type { CurriculumEntity, LectureEntity, PlanChangeEntity, SlotEntity } from './curriculum.entity.js';
import { bareSlot } from './plan-store.js';
import type { PlanRow, PlanWindow } from './plan.repository.js';

type Refs = ReadonlyMap<string, MemberRef>;
const refOf = (refs: Refs, id: string | null): MemberRef | null => (id ? (refs.get(id) ?? null) : null);

export const viewLectureRow = ({ id, position, title, minutes, tags, version, reviewOn }: LectureEntity): LectureRow => ({ id, position, title, minutes, tags, version, reviewOn });

/** A slot with what is stored of it, which is what the rules gave it when the plan last changed. */
const asStored = (slot: SlotEntity): FilledSlot => ({ ...bareSlot(slot, ''), taught: slot.kind !== 'dropped' && slot.lectureId && slot.cycle !== null ? { lectureId: slot.lectureId, cycle: slot.cycle } : null });

export interface CurriculumParts {
  curriculum: CurriculumEntity;
  lectures: LectureEntity[];
  /** Those of the cycle that is on. */
  slots: SlotEntity[];
  plannedTo: string;
  cycles: number;
  unsettled: CurriculumView['unsettled'];
  lastChange: PlanChangeEntity | null;
  refs: Refs;
  today: string;
  mayPlan: boolean;
}

export function viewCurriculum({ curriculum, lectures, slots, plannedTo, cycles, unsettled, lastChange, refs, today, mayPlan }: CurriculumParts): CurriculumView {
  const { cycle, lectures: places } = standing(lectures.map((one) => one.id), slots.map(asStored), today);
  return {
    id: curriculum.id, name: curriculum.name, version: curriculum.version, rule: curriculum.rule, completion: curriculum.completion, makeUp: curriculum.makeUp, holidays: curriculum.holidays, closures: curriculum.closures,
    lectures: lectures.map(viewLectureRow), cycle, ring: [...places], plannedTo, cycles, unsettled,
    lastChange: lastChange ? { at: lastChange.at.toISOString(), by: refOf(refs, lastChange.byId) ?? { id: lastChange.byId, name: 'Former member', profession: 'Other', discipline: null, site: null }, say: lastChange.say } : null,
    can: { plan: mayPlan, undo: mayPlan && lastChange !== null && lastChange.version === curriculum.version },
  };
}

export interface Absence {
  memberId: string;
  fromDay: string;
  toDay: string;
}
export const isAway = (absences: readonly Absence[], memberId: string, day: string): boolean => absences.some((one) => one.memberId === memberId && one.fromDay <= day && day <= one.toDay);

/** Whoever looks at a plan: what a speaker answered, and when they are away, is for those who plan and for the speaker. */
export interface Looking {
  memberId: string;
  mayPlan: boolean;
}
const nobodyAsked = { speaker: null, speakerState: 'none', deputy: null } as const;

/** Slots with what they teach, where the clocks differ, and what is wrong, in words. */
export function viewSlots({ slots, zones }: PlanWindow, today: string, { memberId, mayPlan }: Looking): PlanSlotView[] {
  const mine = (slot: PlanRow): boolean => mayPlan || slot.speaker?.id === memberId;
  return slots.map((slot) => ({
    id: slot.id, day: slot.day, startsAt: slot.startsAt?.toISOString() ?? null, kind: slot.kind, reason: slot.reason, lecture: slot.lecture, cycle: slot.cycle, pinned: slot.pinned,
    ...(slot.speakerState === 'declined' && !mine(slot) ? nobodyAsked : { speaker: slot.speaker, speakerState: slot.speakerState, deputy: slot.deputy }), sessionId: slot.sessionId, clocks: slot.before && slot.startsAt ? shiftedFor(zones, slot.before.toISOString(), slot.startsAt.toISOString()) : [],
    conflicts: slot.day >= today && mine(slot) ? conflictsOf(slot) : [],
  }));
}

/** What a person who plans should see to, for a slot that is still to come. */
function conflictsOf(slot: PlanRow): string[] {
  if (slot.kind !== 'open' && slot.kind !== 'extra') return [];
  return [
    slot.speakerState === 'declined' ? 'The speaker cannot come' : null,
    slot.twice ? 'The speaker is asked for two slots on this day' : null,
    slot.away ? 'The speaker is away on this day' : null,
    slot.reviewOn && slot.reviewOn < slot.day ? `The lecture was to be reviewed by ${slot.reviewOn}` : null,
  ].filter((one) => one !== null);
}
