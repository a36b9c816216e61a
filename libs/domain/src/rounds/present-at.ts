import type { AnyRoundEvent } from './apply.js';

/** The events that say who was there when: what `presentAt` asks of a log. */
export const comings = ['member.joined', 'member.left', 'item.started', 'item.finished'] as const;

type Payload = { itemId?: string; memberId?: string; member?: { id: string } };

/** Members who were in the round while an item was on, at any moment of it; an item that was interrupted was on more than once. */
export function presentAt(log: readonly Pick<AnyRoundEvent, 'type' | 'payload'>[], itemId: string): Set<string> {
  const here = new Set<string>();
  const seen = new Set<string>();
  let on = false;
  for (const { type, payload } of log) {
    const { member, memberId, itemId: about } = payload as Payload;
    if (type === 'member.joined' && member) here.add(member.id);
    if (type === 'member.left' && memberId) here.delete(memberId);
    if (type === 'item.started') on = about === itemId;
    if (type === 'item.finished' && about === itemId) on = false;
    if (on) for (const id of here) seen.add(id);
  }
  return seen;
}
