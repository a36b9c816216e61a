import { describe, expect, it } from '@jest/globals';
import { aMemberRef, aRound, idFor } from '@without-walls/fixtures';
import { eventSentence, placeInQueue, placeSentence } from './event-words';

const me = aMemberRef({ name: 'Me' });
const other = aMemberRef({ name: 'Farah Siddiqui' });
const entry = (member: typeof me, order: number, state: 'waiting' | 'speaking' = 'waiting') => ({ id: idFor(`entry:${member.name}`), member, kind: 'hand' as const, raisedAt: '2026-12-01T10:00:00.000Z', state, order });
const round = aRound({ seq: 5, queue: [entry(other, 1), entry(me, 2)] });
const say = (type: string, payload: object, listener = { meId: me.id, facilitates: false }) => eventSentence({ roundId: round.id, seq: 6, at: '2026-12-01T10:00:00.000Z', type, payload }, round, listener);

describe('what is said aloud', () => {
  it('names who has the floor, and tells oneself', () => {
    expect(say('floor.given', { entryId: idFor('entry:Farah Siddiqui') })).toBe('Farah Siddiqui has the floor');
    expect(say('floor.given', { entryId: idFor('entry:Me') })).toBe('You have the floor');
  });

  it('does not tell people what they did themselves', () => {
    expect(say('hand.raised', { entryId: 'x', member: me, kind: 'hand' })).toBeNull();
    expect(say('hand.raised', { entryId: 'x', member: other, kind: 'question' })).toBe('Farah Siddiqui has a question');
  });

  it('says phases, and who comes only to who leads and only before the round', () => {
    expect(say('phase.changed', { phase: 'clarify', durationMs: 1, timerVersion: 2, override: false })).toMatch(/^Clarify. Questions only/);
    expect(say('member.joined', { member: other, part: 'mdt' })).toBeNull();
    expect(say('member.joined', { member: other, part: 'mdt' }, { meId: me.id, facilitates: true })).toBe('Farah Siddiqui is here');
  });

  it('is silent about what it does not know', () => expect(say('weather.changed', {})).toBeNull());

  it('counts the place among those who wait', () => {
    expect(placeInQueue(round.queue, me.id)).toBe(2);
    expect(placeInQueue([entry(other, 1, 'speaking'), entry(me, 2)], me.id)).toBe(1);
    expect(placeInQueue([], me.id)).toBeNull();
  });

  it('tells who waits that their place has moved up, and nobody else', () => {
    const third = aMemberRef({ name: 'Mei Hua Tan' });
    const before = { ...round, queue: [entry(other, 1), entry(third, 2), entry(me, 3)] };
    const after = (...queue: (typeof before)['queue']) => ({ ...round, queue });
    expect(placeSentence(before, after(entry(third, 2), entry(me, 3)), me.id)).toBe('You are number 2 in the queue');
    expect(placeSentence(before, after(entry(third, 2, 'speaking'), entry(me, 3)), me.id)).toBe('You are next');
    expect([placeSentence(before, before, me.id), placeSentence(before, after(entry(me, 3, 'speaking')), me.id), placeSentence(before, after(), me.id)]).toEqual([null, null, null]);
  });
});
