import { describe, expect, it } from '@jest/globals';
import type { AgendaItem } from '@without-walls/contracts';
import { breakDue } from './break-due';

const item = (id: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({ id, position: 0, kind: 'case', title: id, minutes: 20, state: 'planned', minutesUsed: null, case: null, lectureId: null, presenterState: 'none', ...changes });
const noon = Date.parse('2026-12-01T12:00:00Z');
const round = (agenda: AgendaItem[], currentItemId: string | null = null) => ({ state: 'live' as const, agenda, currentItemId, itemStartedAt: '2026-12-01T11:35:00Z' });

describe('a break that is due', () => {
  it('is counted over the items worked on, the running one too', () => {
    const agenda = [item('a', { state: 'done', minutesUsed: 36 }), item('b', { state: 'current' }), item('tea', { kind: 'break' })];
    expect(breakDue(round(agenda, 'b'), noon)).toMatchObject({ minutes: 61, item: { id: 'tea' } });
    expect(breakDue(round(agenda, 'b'), noon - 5 * 60_000)).toBeNull();
  });

  it('begins anew after a break, and is silent in one', () => {
    const agenda = [item('a', { state: 'done', minutesUsed: 70 }), item('tea', { kind: 'break', state: 'done', minutesUsed: 10 }), item('b', { state: 'current' })];
    expect(breakDue(round(agenda, 'b'), noon)).toBeNull();
    expect(breakDue(round([item('a', { state: 'done', minutesUsed: 70 }), item('tea', { kind: 'break', state: 'current' })], 'tea'), noon)).toBeNull();
  });

  it('is said although none was planned', () => expect(breakDue(round([item('a', { state: 'done', minutesUsed: 75 })]), noon)).toEqual({ minutes: 75, item: null }));
});
