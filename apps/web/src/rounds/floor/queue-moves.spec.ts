import { describe, expect, it } from '@jest/globals';
import { moveInQueue, queueOrder } from '@without-walls/domain';
import { aMemberRef } from '@without-walls/fixtures';
import { beforeWhom } from './queue-moves';

const queue = ['a', 'b', 'c'].map((id, index) => ({ id, member: aMemberRef({ name: id }), kind: 'hand' as const, raisedAt: '2026-12-01T10:00:00.000Z', state: 'waiting' as const, order: index + 1 }));
const after = (id: string, by: -1 | 1) => {
  const before = beforeWhom(['a', 'b', 'c'], id, by);
  return before === undefined ? null : queueOrder(moveInQueue(queue, id, before)).map((entry) => entry.id).join('');
};

describe('moving in the queue by buttons', () => {
  it('moves one place, as the rule of the round understands it', () => {
    expect(after('b', -1)).toBe('bac');
    expect(after('a', 1)).toBe('bac');
    expect(after('b', 1)).toBe('acb');
  });

  it('stays at the ends', () => {
    expect(after('a', -1)).toBeNull();
    expect(after('c', 1)).toBeNull();
    expect(after('x', 1)).toBeNull();
  });
});
