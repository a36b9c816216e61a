import { describe, expect, it } from '@jest/globals';
import { changeLine, cycleSentence, dayWords, speakerOption, toldWords } from './plan-words';

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
    const line = { slotId: 's', day: '2026-12-01', before: 'Sleep', after: 'Opioids', meeting: null };
    expect(changeLine(line)).toBe('“Opioids” instead of “Sleep”');
    expect(changeLine({ ...line, meeting: 'off', after: null })).toBe('no session (was “Sleep”)');
    expect(changeLine({ ...line, meeting: 'new', before: null })).toBe('new: “Opioids”');
  });
  it('say who hears of a change', () => {
    const tan = { id: 't', name: 'Mei Hua Tan', profession: 'Pharmacist', discipline: null, site: null };
    expect(toldWords([], 0)).toBe('Nobody has to be told: no speaker is asked and nobody is invited yet.');
    expect(toldWords([tan], 34)).toBe('Told by e-mail: Mei Hua Tan, 34 invited members.');
    expect(speakerOption({ member: tan, teaches: true, away: true, busy: 'Sleep' })).toBe('Mei Hua Tan, Pharmacist (can teach it; away that day; asked for “Sleep” that day)');
  });
});
