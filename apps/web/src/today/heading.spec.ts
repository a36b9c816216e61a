import { describe, expect, it } from '@jest/globals';
import { todayKinds } from '@without-walls/contracts';
import { byDeadline, todayHeading } from './heading';
import { wordsOf, type TodayLine } from './line-words';

const now = Date.parse('2026-12-01T10:00:00Z');
const line = (change: Partial<TodayLine>): TodayLine => ({ kind: 'opine', key: 'k', caseCode: 'QK7-M2P', title: null, count: null, due: null, since: '2026-11-30T10:00:00Z', href: '/', ...change });
const heading = (...needs: TodayLine[]) => todayHeading(needs, now, 'Europe/London');

describe('the sentence at the top of Today', () => {
  it('is calm when there is nothing', () => expect(heading()).toBe('Nothing needs you now'));
  it('names the one case and its deadline', () => expect(heading(line({ due: '2026-12-03T12:00:00Z' }))).toBe('Give your opinion on QK7-M2P before Thu 3 Dec, 12:00'));
  it('counts cases of one kind', () => expect(heading(line({ due: '2026-12-03T12:00:00Z' }), line({ key: 'b', caseCode: 'TR4-9XW', due: '2026-12-03T12:00:00Z' }))).toBe('Two cases need your opinion before Thu 3 Dec, 12:00'));
  it('puts what is soonest first, and says today as a clock', () => {
    expect(heading(line({}), line({ kind: 'read-letter', caseCode: 'M3V-77C', due: '2026-12-01T16:30:00Z' }))).toBe('Read the team’s advice on M3V-77C before 16:30 today');
  });
  it('says since when something is overdue', () => expect(heading(line({ kind: 'follow-up', count: 3, due: '2026-11-30T12:00:00Z' }))).toBe('Say what became of 3 recommendations for QK7-M2P, due since Mon 30 Nov'));
});

describe('the lines of Today', () => {
  it('come by deadline, those without one last in their own order', () => {
    const sorted = byDeadline([line({ key: 'a' }), line({ key: 'b', due: '2026-12-05T00:00:00Z' }), line({ key: 'c' }), line({ key: 'd', due: '2026-12-02T00:00:00Z' })]);
    expect(sorted.map((one) => one.key)).toEqual(['d', 'b', 'a', 'c']);
  });
  it.each(todayKinds)('say %s with a verb and a button, with and without a code', (kind) => {
    for (const caseCode of ['QK7-M2P', null]) {
      const words = wordsOf(line({ kind, caseCode, count: 2 }));
      expect(words.before).toMatch(/^([A-Z]|\d)/);
      expect(words.does).toMatch(/^[A-Z]/);
    }
  });
});
