import { describe, expect, it } from '@jest/globals';
import { aMemberRef, aRound, idFor } from '@without-walls/fixtures';
import { floorIsMine, floorIsOver } from './own-floor';

const me = aMemberRef({ name: 'Me' });
const other = aMemberRef({ name: 'Other' });
const entry = (member: typeof me, state: 'waiting' | 'speaking') => ({ id: idFor(`entry:${member.name}`), member, kind: 'hand' as const, raisedAt: '2026-12-01T10:00:00.000Z', state, order: 1 });
const event = (type: string, payload: object) => ({ roundId: 'r', seq: 2, at: '2026-12-01T10:00:00.000Z', type, payload });

describe('the own floor', () => {
  const waiting = aRound({ queue: [entry(me, 'waiting'), entry(other, 'waiting')] });
  const speaking = aRound({ queue: [entry(me, 'speaking'), entry(other, 'waiting')] });
  it('begins when it is given to oneself', () => {
    expect(floorIsMine(event('floor.given', { entryId: idFor('entry:Me') }), waiting, me.id)).toBe(true);
    expect(floorIsMine(event('floor.given', { entryId: idFor('entry:Other') }), waiting, me.id)).toBe(false);
    expect(floorIsMine(event('floor.given', { entryId: idFor('entry:Other') }), aRound(), me.id)).toBe(false);
  });
  it('ends when it passes on, is given back, or the item is over', () => {
    for (const one of [event('floor.given', { entryId: idFor('entry:Other') }), event('hand.lowered', { entryId: idFor('entry:Me') }), event('item.finished', { itemId: 'i' })]) expect(floorIsOver(one, speaking, me.id)).toBe(true);
    for (const one of [event('hand.lowered', { entryId: idFor('entry:Other') }), event('hand.raised', { entryId: 'x' })]) expect(floorIsOver(one, speaking, me.id)).toBe(false);
    expect(floorIsOver(event('item.finished', {}), waiting, me.id)).toBe(false);
  });
});
