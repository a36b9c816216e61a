import { describe, expect, it } from '@jest/globals';
import { breakDue } from './break-due';

const noon = Date.parse('2026-12-01T12:00:00Z');

describe('a break that is due', () => {
  it('is said when the server has suggested it, with how long people have worked', () => {
    expect(breakDue({ workingSince: '2026-12-01T10:55:00Z', breakSuggestedAt: '2026-12-01T11:55:00Z' }, noon, true)).toEqual({ minutes: 65, lead: true });
  });
  it('is not said before, nor in a break', () => {
    expect(breakDue({ workingSince: '2026-12-01T10:00:00Z', breakSuggestedAt: null }, noon, false)).toBeNull();
    expect(breakDue({ workingSince: null, breakSuggestedAt: null }, noon, false)).toBeNull();
  });
});
