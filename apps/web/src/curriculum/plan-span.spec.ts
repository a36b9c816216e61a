import { describe, expect, it } from '@jest/globals';
import { windowOf } from './plan-span';

describe('the weeks that are shown', () => {
  it('step from now without a gap, or are those of a cycle', () => {
    const span = { view: 'coming' as const, step: 0, cycle: 3 };
    expect(windowOf(span, '2026-12-01')).toEqual({ from: '2026-12-01', to: '2027-05-31' });
    expect(windowOf({ ...span, step: 1 }, '2026-12-01')).toMatchObject({ from: '2027-06-01' });
    expect(windowOf({ ...span, view: 'past' }, '2026-12-01')).toMatchObject({ to: '2026-11-30' });
    expect(windowOf({ ...span, view: 'year', step: -1 }, '2026-12-10')).toEqual({ from: '2025-12-01', to: '2026-11-30' });
    expect(windowOf({ ...span, view: 'cycle' }, '2026-12-01')).toEqual({ cycle: 3 });
  });
});
