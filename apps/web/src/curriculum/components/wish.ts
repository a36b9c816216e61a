import type { PlanChangeBody, PlanSlotView } from '@without-walls/contracts';

/** What somebody wants to do to a week, before it is known how. */
export type Wish = { kind: 'swap' | 'give' | 'skip' | 'drop' | 'cancel' | 'restore' | 'move' | 'speaker'; slot: PlanSlotView } | { kind: 'took-place' | 'not-held'; slot: Pick<PlanSlotView, 'id' | 'day' | 'lecture'> } | { kind: 'insert' };

export type WishFields = { other: string; lecture: string; because: string; day: string };
export const noFields: WishFields = { other: '', lecture: '', because: '', day: '' };

/** The change that a wish with its fields makes, or null while something is still missing. `newId` names a day that is added. */
export function changeOf(wish: Wish, { other, lecture, because, day }: WishFields, newId: string): PlanChangeBody | null {
  if (wish.kind === 'insert') return day ? { type: 'insert', slotId: newId, day, lectureId: lecture || null } : null;
  const slotId = wish.slot.id;
  switch (wish.kind) {
    case 'swap': return other ? { type: 'swap', slotId, with: other } : null;
    case 'give': return lecture ? { type: 'give', slotId, lectureId: lecture } : null;
    case 'skip': return { type: 'skip', slotId, mode: 'push', because: because.trim() || 'Skipped' };
    case 'drop': return { type: 'skip', slotId, mode: 'drop', because: because.trim() || 'Left out this time' };
    case 'cancel': return because.trim() ? { type: 'cancel', slotId, because: because.trim() } : null;
    case 'move': return day && day !== wish.slot.day ? { type: 'move', slotId, to: newId, day, because: because.trim() || 'Moved' } : null;
    case 'took-place': return { type: 'settle', slotId, tookPlace: true, because: 'It took place' };
    case 'not-held': return because.trim() ? { type: 'settle', slotId, tookPlace: false, because: because.trim() } : null;
    case 'restore': return { type: 'restore', slotId };
    case 'speaker': return null;
  }
}
