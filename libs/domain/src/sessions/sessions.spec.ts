import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakAdvice, longestStretch, suggestOrder, type PlannedItem } from './agenda.js';
import { minuteBudget, suggestedMinutes } from './budget.js';
import { joinOpensAt, mayJoin } from './joining.js';
import { defaultQuorum, quorum } from './quorum.js';

const item = (id: string, kind: PlannedItem['kind'], minutes: number, need: number | null = null): PlannedItem => ({ id, kind, minutes, need });

describe('minuteBudget', () => {
  it('says what is left, and by how much it is over', () => {
    expect(minuteBudget(60, [{ minutes: 20 }, { minutes: 15 }])).toEqual({ minutes: 60, used: 35, left: 25, over: false, say: '25 of 60 minutes left' });
    expect(minuteBudget(30, [{ minutes: 20 }, { minutes: 15 }])).toMatchObject({ left: -5, over: true, say: '5 minutes more than the session has' });
    expect(minuteBudget(20, [{ minutes: 20 }]).over).toBe(false);
  });

  it('fills a 90-minute learning session with a lecture and two cases', () => {
    const minutes = [5, suggestedMinutes('lecture', 'echo'), 5, suggestedMinutes('case', 'echo'), suggestedMinutes('case', 'echo'), 6].map((value) => ({ minutes: value }));
    expect(minuteBudget(90, minutes)).toMatchObject({ used: 90, over: false });
    expect([suggestedMinutes('case', 'mdt'), suggestedMinutes('case', 'mdt', true)]).toEqual([15, 20]);
  });
});

describe('suggestOrder', () => {
  it('puts the lecture first, the greatest need next, business last, and leaves the break where it stood', () => {
    const items = [item('routine', 'case', 15, 4), item('notes', 'business', 5), item('pause', 'break', 5), item('urgent', 'case', 20, 1), item('talk', 'lecture', 20), item('new', 'case', 15)];
    expect(suggestOrder(items)).toEqual(['talk', 'urgent', 'pause', 'routine', 'new', 'notes']);
  });

  it('keeps every item exactly once', () => {
    const anyItems = fc.uniqueArray(fc.record({ id: fc.uuid(), kind: fc.constantFrom('lecture', 'case', 'break', 'business' as const), minutes: fc.integer({ min: 1, max: 60 }), need: fc.option(fc.integer({ min: 1, max: 20 })) }), { selector: (one) => one.id, maxLength: 12 });
    fc.assert(fc.property(anyItems, (items) => { expect([...suggestOrder(items as PlannedItem[])].sort()).toEqual(items.map((one) => one.id).sort()); }));
  });
});

describe('breakAdvice', () => {
  it('asks for a break before the item that would pass an hour, when the stretch would pass 75 minutes', () => {
    expect(breakAdvice([{ kind: 'case', minutes: 25 }, { kind: 'case', minutes: 25 }, { kind: 'case', minutes: 30 }]).before).toBe(2);
    expect(breakAdvice([{ kind: 'case', minutes: 30 }, { kind: 'case', minutes: 30 }, { kind: 'case', minutes: 15 }]).before).toBeNull();
    expect(breakAdvice([{ kind: 'case', minutes: 50 }, { kind: 'break', minutes: 5 }, { kind: 'case', minutes: 50 }]).before).toBeNull();
  });

  it('is satisfied by following it, again and again', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }), (minutes) => {
      const items: { kind: string; minutes: number }[] = minutes.map((value) => ({ kind: 'case', minutes: value }));
      for (let turn = 0; turn <= minutes.length; turn += 1) {
        const { before } = breakAdvice(items);
        if (before === null) break;
        items.splice(before, 0, { kind: 'break', minutes: 5 });
      }
      expect(breakAdvice(items).before).toBeNull();
      let stretch = 0;
      for (const one of items) {
        stretch = one.kind === 'break' ? 0 : stretch + one.minutes;
        expect(stretch).toBeLessThanOrEqual(longestStretch);
      }
    }));
  });
});

describe('quorum', () => {
  it('counts disciplines, not heads, and names what is missing', () => {
    expect(quorum([...defaultQuorum.disciplines]).met).toBe(true);
    expect(quorum(['pain-consultant', 'pain-consultant', null, 'psychologist', 'physiotherapist', 'pharmacist'])).toMatchObject({ met: false, missing: ['gp-special-interest'], say: 'Not yet: GP with special interest' });
  });

  it('says so when the chair goes on without it, and is still not met', () => {
    expect(quorum([], { disciplines: ['pharmacist'] }, 'no medicines question today')).toMatchObject({ met: false, say: 'Without pharmacist; the chair goes on: no medicines question today' });
  });
});

describe('joining', () => {
  it('opens fifteen minutes before the start', () => {
    const session = { state: 'planned', startsAt: '2026-12-04T13:00:00.000Z' } as const;
    expect(joinOpensAt(session.startsAt)).toBe('2026-12-04T12:45:00.000Z');
    expect(mayJoin(session, '2026-12-04T12:44:59.999Z')).toBe(false);
    expect(mayJoin(session, '2026-12-04T12:45:00.000Z')).toBe(true);
    expect(mayJoin({ ...session, state: 'live' }, '2026-12-04T09:00:00Z')).toBe(true);
    expect(mayJoin({ ...session, state: 'cancelled' }, '2026-12-04T13:00:00Z')).toBe(false);
  });
});
