import type { RoundState } from '@without-walls/contracts';
import { speakerOf, type AnyRoundEvent } from '@without-walls/domain';

const entryId = (event: AnyRoundEvent): string | undefined => (event.payload as { entryId?: string }).entryId;
const ownEntry = (state: RoundState, meId: string): string | undefined => state.queue.find((entry) => entry.member.id === meId)?.id;

/** The floor was given to oneself: the microphone is asked for, never opened. */
export const floorIsMine = (event: AnyRoundEvent, before: RoundState, meId: string): boolean => event.type === 'floor.given' && entryId(event) === ownEntry(before, meId);

/** One's own floor ended: it passed on, was given back, or the item is over. */
export function floorIsOver(event: AnyRoundEvent, before: RoundState, meId: string): boolean {
  if (speakerOf(before) !== meId) return false;
  if (event.type === 'floor.given') return entryId(event) !== ownEntry(before, meId);
  return event.type === 'item.finished' || (event.type === 'hand.lowered' && entryId(event) === ownEntry(before, meId));
}
