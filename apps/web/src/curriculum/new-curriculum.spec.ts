import { describe, expect, it } from '@jest/globals';
import { bodyOf, draftOf, emptyCurriculum } from './new-curriculum';

const draft = { ...emptyCurriculum('Europe/London'), name: ' Pain in hospitals ', firstDay: '2027-01-05' };

describe('a new curriculum', () => {
  it('waits for what is missing', () => {
    for (const missing of [{ name: ' ' }, { firstDay: '' }, { minutes: 'x' }, { rhythm: 'chosen' as const, weeksOfMonth: [] }]) expect(bodyOf({ ...draft, ...missing })).toBeNull();
  });
  it('meets on the weekday of its first day, every week or in chosen ones', () => {
    expect(bodyOf(draft)).toMatchObject({ name: 'Pain in hospitals', holidays: null, rule: { weekday: 2, everyWeeks: 1, weeksOfMonth: null, minutes: 90 }, completion: { needed: null, expiryMonths: null, presentPercent: 80 } });
    const made = bodyOf({ ...draft, needed: '15', rhythm: 'fortnightly' })!;
    expect(bodyOf({ ...draftOf(made), firstDay: made.rule.firstDay })).toEqual({ ...made, begin: 'seed' });
    expect(bodyOf({ ...draft, rhythm: 'fortnightly' })!.rule).toMatchObject({ everyWeeks: 2, weeksOfMonth: null });
    expect(bodyOf({ ...draft, rhythm: 'chosen', weeksOfMonth: ['3', '1'], needed: '15' })).toMatchObject({ rule: { everyWeeks: 1, weeksOfMonth: [1, 3] }, completion: { needed: 15 } });
  });
});
