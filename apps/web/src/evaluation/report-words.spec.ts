import { describe, expect, it } from '@jest/globals';
import { barsSentence, changeSentence, figureWords, groupsSentence, intervalWords, pWords, pointsSentence, satisfactionSentence, shareWords } from './report-words';

const figure = (value: number | null, n: number | null, of: number | null = 20) => ({ label: 'satisfied', n, of, value, sd: value === null ? null : 1.25 });

describe('the words of a report', () => {
  it('say what a figure stands on, and hide what stands on too few', () => {
    expect([figureWords(figure(4.25, 12)), figureWords(figure(null, null)), figureWords(figure(null, 0))]).toEqual(['4.3 (1.3)', 'not shown', '-']);
    expect([shareWords({ n: 5, of: 20 }), shareWords({ n: 0, of: 0 }), shareWords({ n: null, of: 20 }), shareWords({ n: null, of: null }), shareWords({ n: 18, of: null })]).toEqual(['5 of 20 (25 %)', 'nobody was asked', 'not shown, of 20', 'not shown', '18 (of: not shown)']);
  });
  it('print a p as papers do', () => expect([pWords(0.0004), pWords(0.032), pWords(1), pWords(null)]).toEqual(['p < .001', 'p = .032', 'p = 1.000', '']));
  it('put a chart in one sentence', () => {
    expect(barsSentence([{ label: 'GP', count: 9 }, { label: 'Nurse', count: null }, { label: 'Pharmacist', count: null }], 18)).toBe('Most: GP (9 of 18 people, 50 %). 2 groups are not shown, being too small or giving a small one away.');
    expect(barsSentence([{ label: 'GP', count: null }], null)).toContain('too small to be shown');
    expect(pointsSentence([figure(3.72, 9), figure(null, null), figure(null, 0)])).toBe('Everybody who answered, and not the same people at each point: satisfied 3.7, satisfied not shown.');
    expect(groupsSentence([figure(null, 0)])).toBe('Nobody has answered in this time.');
    expect(barsSentence([], 0)).toBe('No people in this time.');
    expect(satisfactionSentence({ surveys: { n: 30, of: 60 }, people: { n: 12, of: 20 }, items: [figure(4.2, 12)], groups: [], comments: [] })).toBe('All in all 4.2 of 5, by 12 people of 20 who were asked; surveys answered: 30 of 60 (50 %). Each person counts once, with the mean of their answers.');
  });
  it('say a change, of how many who were asked, and when there is none to say', () => {
    const one = { group: 'Everybody', n: 9, of: 14, before: { mean: 3.4, sd: 1 }, after: { mean: 5, sd: 1 }, change: 1.6, interval: [1, 2.2] as [number, number], p: 0.004, effect: 1.1, test: '' };
    const of = (change: Partial<typeof one> | { n: null }) => changeSentence('Sureness', { unit: 'of 7', lowest: 1, highest: 7, points: [], changes: [{ ...one, ...change }] });
    expect(of({})).toBe('Sureness: the same 9 people of 14 who were asked went from 3.4 to 5.0 of 7, up 1.6 (95\u00a0% from 1.0 to 2.2; p = .004; effect 1.10). They are fewer than thirty: read it with care.');
    expect(intervalWords({ ...one, interval: [-0.04, 0.4] })).toBe('0.0 to 0.4');
    expect(of({ n: null })).toBe('Sureness: fewer than five people of 14 who were asked have answered both times.');
    expect(of({ n: 0 })).toContain('nobody of 14 who were asked');
    expect(of({ n: 0, of: 0 })).toContain('come often enough');
  });
});
