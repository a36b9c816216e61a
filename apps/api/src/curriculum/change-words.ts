import type { PlanChangeBody } from '@without-walls/contracts';
import type { LectureEntity, SlotEntity } from './curriculum.entity.js';

/** A change of the plan in a few words, for the undo and for the record. */
export function changeWords(change: PlanChangeBody, rows: readonly SlotEntity[], lectures: readonly LectureEntity[]): string {
  const day = (slotId: string): string => rows.find((row) => row.id === slotId)?.day ?? '';
  const title = (lectureId: string | null): string => lectures.find((lecture) => lecture.id === lectureId)?.title ?? '';
  switch (change.type) {
    case 'swap': return `Swapped ${day(change.slotId)} and ${day(change.with)}`;
    case 'give': return `Gave ${day(change.slotId)} to “${title(change.lectureId)}”`;
    case 'skip': return change.mode === 'push' ? `Skipped ${day(change.slotId)}; what was due moves on` : `Left out what was due on ${day(change.slotId)}`;
    case 'cancel': return `Cancelled ${day(change.slotId)}`;
    case 'settle': return change.tookPlace ? `Said that ${day(change.slotId)} took place` : `Said that ${day(change.slotId)} did not take place`;
    case 'holidays': return change.holidays ? 'Took over other public holidays' : 'Took over no public holidays';
    case 'closures': return 'Changed the breaks';
    case 'order': return 'Changed the order of the ring';
    case 'retire': return `Took “${title(change.lectureId)}” out of the ring`;
    case 'rule': return `Changed the weekly time from ${change.rule.firstDay} on`;
    case 'restore': return `Restored ${day(change.slotId)}`;
    case 'move': return `Moved ${day(change.slotId)} to ${change.day}`;
    case 'insert': return change.lectureId ? `Added ${change.day} with “${title(change.lectureId)}”` : `Added ${change.day}`;
  }
}
