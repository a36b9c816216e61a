import { describe, expect, it } from '@jest/globals';
import { readBack, readBackGaps } from './read-back';

const row = { text: 'Stop one muscle relaxant', condition: 'If sleep worsens, go back one step.', owner: 'presenter' as const, dueDate: '2026-12-10', strength: 'strong' as const, dissent: [{ memberId: 'm', name: 'Mei Hua Tan', reason: 'Too fast' }] };

describe('the read-back', () => {
  it('says what, under which condition, who, by when, and who differs', () => {
    expect(readBack(row)).toEqual({ lead: 'The team advises', text: 'Stop one muscle relaxant.', rest: ['If sleep worsens, go back one step.', 'Presenter does it by Thu 10 Dec 2026.', 'Mei Hua Tan sees it differently: Too fast.'] });
  });

  it('names what would leave somebody guessing', () => {
    expect(readBackGaps([row])).toEqual([]);
    expect(readBackGaps([{ ...row, dueDate: null }, { ...row, owner: 'other' }])).toEqual(['One has no date.', 'One is for “someone else”: say who.']);
  });
});
