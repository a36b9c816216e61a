import { describe, expect, it } from '@jest/globals';
import { countsWords, hoursWords, lineMinutesWords, minutesWords, spanBox, spanWords } from './attendance-words';

describe('words about attendance', () => {
  it('say how much of a lecture', () => expect(minutesWords(16.5, 20)).toBe('16.5 of 20 minutes'));
  it('say of a record what it counts as', () => {
    const record = { kind: 'lecture', met: true, creditMinutes: 60, state: 'open' } as const;
    expect([record, { ...record, state: 'locked' as const }, { ...record, met: false }, { ...record, kind: 'session' as const }, { ...record, kind: 'session' as const, creditMinutes: 0 }].map(countsWords)).toEqual(['Will count', 'Counts', 'Not enough of the lecture', 'No lecture', 'On record, no credit']);
    expect([hoursWords(62), hoursWords(40, 62)]).toEqual(['62 minutes count in hours', '40 of 62 minutes count in hours']);
  });
  it('tell lines of a list with times from those without', () => {
    expect(lineMinutesWords({ spans: [{ from: '2026-12-01T12:30:00.000Z', to: '2026-12-01T13:45:00.000Z' }], minutes: 15 }, 20)).toBe('15 of 20 minutes');
    expect(lineMinutesWords({ spans: [], minutes: 70 }, 20)).toBe('70 minutes, no times');
  });
  it('say when, or that it is not known', () => {
    expect(spanWords([])).toBe('no times known');
    expect(spanWords([{ from: '2026-12-01T12:30:00.000Z', to: '2026-12-01T12:45:00.000Z' }])).toMatch(/^\d\d:\d\d to \d\d:\d\d$/);
  });
  it('place a stretch in the lecture', () => {
    const window = { from: '2026-12-01T12:30:00.000Z', to: '2026-12-01T12:50:00.000Z' };
    expect(spanBox({ from: '2026-12-01T12:35:00.000Z', to: '2026-12-01T12:50:00.000Z' }, window)).toEqual({ left: '25%', width: '75%' });
    expect(spanBox({ from: '2026-12-01T12:00:00.000Z', to: '2026-12-01T13:50:00.000Z' }, window)).toEqual({ left: '0%', width: '100%' });
  });
});
