import type { CurriculumView, LectureRow, MemberRef, PlanSlotView } from '@without-walls/contracts';
import { shiftedFor, standing } from '@without-walls/domain';
import type { CurriculumEntity, LectureEntity, PlanChangeEntity, SlotEntity } from './curriculum.entity.js';
import { fill } from './plan-store.js';
import { idsOf, ringOf } from './ring.js';

type Refs = ReadonlyMap<string, MemberRef>;
const refOf = (refs: Refs, id: string | null): MemberRef | null => (id ? (refs.get(id) ?? null) : null);

export const viewLectureRow = ({ id, position, title, minutes, tags, version, reviewOn }: LectureEntity): LectureRow => ({ id, position, title, minutes, tags, version, reviewOn });

export interface CurriculumParts {
  curriculum: CurriculumEntity;
  lectures: LectureEntity[];
  slots: SlotEntity[];
  lastChange: PlanChangeEntity | null;
  refs: Refs;
  today: string;
  mayPlan: boolean;
}

export function viewCurriculum({ curriculum, lectures, slots, lastChange, refs, today, mayPlan }: CurriculumParts): CurriculumView {
  const ring = ringOf(lectures);
  const { cycle, lectures: places } = standing(idsOf(ring), fill(ring, slots), today);
  return {
    id: curriculum.id, name: curriculum.name, version: curriculum.version, rule: curriculum.rule, completion: curriculum.completion, holidays: curriculum.holidays, closures: curriculum.closures,
    lectures: lectures.map(viewLectureRow), cycle, ring: [...places], plannedTo: slots.at(-1)?.day ?? today,
    lastChange: lastChange ? { at: lastChange.at.toISOString(), by: refOf(refs, lastChange.byId) ?? { id: lastChange.byId, name: 'Former member', profession: 'Other', discipline: null, site: null }, say: lastChange.say } : null,
    can: { plan: mayPlan, undo: mayPlan && lastChange !== null && lastChange.version === curriculum.version },
  };
}

export interface SlotParts {
  slots: SlotEntity[];
  lectures: ReadonlyMap<string, LectureEntity>;
  refs: Refs;
  zones: readonly string[];
  today: string;
  /** What their speakers are asked for, in any curriculum. */
  speaking: readonly SlotEntity[];
  absences: readonly Absence[];
}

export interface Absence {
  memberId: string;
  fromDay: string;
  toDay: string;
}
export const isAway = (absences: readonly Absence[], memberId: string, day: string): boolean => absences.some((one) => one.memberId === memberId && one.fromDay <= day && day <= one.toDay);

/** Slots with what they teach, where the clocks differ, and what is wrong, in words. */
export function viewSlots({ slots, lectures, refs, zones, today, speaking, absences }: SlotParts): PlanSlotView[] {
  return slots.map((slot, i) => {
    const before = slots.slice(0, i).findLast((one) => one.startsAt);
    const lecture = slot.lectureId && slot.kind !== 'dropped' ? lectures.get(slot.lectureId) : undefined;
    return {
      id: slot.id, day: slot.day, startsAt: slot.startsAt?.toISOString() ?? null, kind: slot.kind, reason: slot.reason, lecture: lecture ? { id: lecture.id, title: lecture.title, position: lecture.position } : null, cycle: slot.cycle, pinned: slot.pinned,
      speaker: refOf(refs, slot.speakerId), speakerState: slot.speakerState, deputy: refOf(refs, slot.deputyId), sessionId: slot.sessionId, clocks: before?.startsAt && slot.startsAt ? shiftedFor(zones, before.startsAt.toISOString(), slot.startsAt.toISOString()) : [],
      conflicts: slot.day >= today ? conflictsOf(slot, lecture, speaking, absences) : [],
    };
  });
}

/** What a person who plans should see to, for a slot that is still to come. */
function conflictsOf(slot: SlotEntity, lecture: LectureEntity | undefined, speaking: readonly SlotEntity[], absences: readonly Absence[]): string[] {
  if (slot.kind !== 'open' && slot.kind !== 'extra') return [];
  const twice = slot.speakerId && speaking.some((one) => one.id !== slot.id && one.day === slot.day && one.speakerId === slot.speakerId);
  return [
    slot.speakerState === 'declined' ? 'The speaker cannot come' : null,
    twice ? 'The speaker is asked for two slots on this day' : null,
    slot.speakerId && isAway(absences, slot.speakerId, slot.day) ? 'The speaker is away on this day' : null,
    lecture?.reviewOn && lecture.reviewOn < slot.day ? `The lecture was to be reviewed by ${lecture.reviewOn}` : null,
  ].filter((one) => one !== null);
}
