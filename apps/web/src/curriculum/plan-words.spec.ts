import { describe, expect, it } from '@jest/globals';
import { changeLine, conflictLine, cycleSentence, dayWords, ruleWords, speakerOption, toldWords } from './plan-words';

describe('words about a plan', () => {
  it('name a day, with its year only when that is another', () => {
    expect(dayWords('2026-12-01', 2026)).toBe('Tue 1 Dec');
    expect(dayWords('2027-01-05', 2026)).toBe('Tue 5 Jan 2027');
  });
  it('say how far a cycle is', () => {
    const ring = [{ lectureId: 'a', state: 'held' as const, day: null }, { lectureId: 'b', state: 'next' as const, day: null }];
    expect(cycleSentence({ cycle: 3, ring })).toBe('Cycle 3: 1 of 2 taught');
  });
  it('say what happens to a day', () => {
    const line = { slotId: 's', day: '2026-12-01', before: 'Sleep', after: 'Opioids', meeting: null, was: null, startsAt: '2026-12-01T08:15:00.000Z' };
    expect(changeLine(line, 'Europe/London')).toBe('“Opioids” instead of “Sleep”');
    expect(changeLine({ ...line, meeting: 'off', after: null }, 'Europe/London')).toBe('no session (was “Sleep”)');
    expect(changeLine({ ...line, meeting: 'new', before: null }, 'Europe/London')).toBe('new: “Opioids”');
  });
  it('say from which day and time a week moves, and what stands against it', () => {
    const line = { slotId: 's', day: '2026-12-01', before: null, after: 'Opioids', meeting: 'moved' as const, was: { day: '2026-12-03', startsAt: '2026-12-03T12:30:00.000Z' }, startsAt: '2026-12-01T08:15:00.000Z' };
    expect(changeLine(line, 'Europe/London')).toContain('08:15 instead of Thu 3 Dec');
    expect(conflictLine({ day: '2026-12-25', what: 'holiday', about: 'Christmas Day', speaker: null })).toContain('is a public holiday: Christmas Day.');
    expect(ruleWords({ firstDay: '2026-12-01', weekday: 2, time: '12:30', zone: 'Europe/London', everyWeeks: 2, minutes: 90 })).toBe('Tuesdays at 12:30, every second week, for 90 minutes (Europe/London)');
  });
  it('say who hears of a change', () => {
    const tan = { id: 't', name: 'Mei Hua Tan', profession: 'Pharmacist', discipline: null, site: null };
    expect(toldWords([], 0)).toBe('Nobody has to be told: no speaker is asked and nobody is invited yet.');
    expect(toldWords([tan], 34)).toBe('Told by e-mail: Mei Hua Tan, 34 invited members.');
    expect(speakerOption({ member: tan, teaches: true, away: true, busy: 'Sleep' })).toBe('Mei Hua Tan, Pharmacist (can teach it; away that day; asked for “Sleep” that day)');
  });
});
