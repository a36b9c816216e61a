import { describe, expect, it } from '@jest/globals';
import { happensTwice, localTimeFault, planFaults } from './plan-form';
import { answersSentence, itemStarts } from './session-words';

const fields = { kind: 'mdt' as const, title: 'Weekly pain round', date: '2027-03-24', time: '13:00', timeZone: 'Europe/London', minutes: '60', facilitatorId: '', cutOffDays: '3', runSheet: true };
const now = Date.parse('2027-01-01T00:00:00Z');

describe('planning by the clock on the wall', () => {
  it('accepts an ordinary time', () => expect(planFaults(fields, now)).toEqual({}));

  it('explains a time that the clocks skip', () => {
    expect(localTimeFault('2027-03-28', '01:30', 'Europe/London')).toMatch(/London go forward.*01:30 does not happen/);
    expect(planFaults({ ...fields, date: '2027-03-28', time: '01:30' }, now).time).toMatch(/go forward/);
    expect(localTimeFault('2027-03-28', '01:30', 'Europe/Athens')).toBeNull();
  });

  it('knows a time that happens twice', () => {
    expect(happensTwice('2027-10-31', '01:30', 'Europe/London')).toBe(true);
    expect(happensTwice('2027-10-31', '03:30', 'Europe/London')).toBe(false);
  });

  it('names every field that is missing, and a time that is over', () => {
    expect(Object.keys(planFaults({ ...fields, title: ' ', date: '', time: '', timeZone: 'Atlantis', minutes: '500' }, now)).sort()).toEqual(['date', 'minutes', 'time', 'timeZone', 'title']);
    expect(planFaults({ ...fields, date: '2026-12-31' }, now).date).toMatch(/still to come/);
  });
});

describe('sentences of a session', () => {
  it('counts only the answers there are', () => {
    const invitee = (answer: 'accepted' | 'none') => ({ answer }) as Parameters<typeof answersSentence>[0][number];
    expect(answersSentence([invitee('accepted'), invitee('none'), invitee('none')])).toBe('1 comes, 2 have not answered');
  });

  it('lays items end to end', () => {
    expect(itemStarts('2026-12-02T13:00:00.000Z', [{ minutes: 5 }, { minutes: 20 }, { minutes: 5 }]).map((at) => at.toISOString().slice(11, 16))).toEqual(['13:00', '13:05', '13:25']);
  });
});
