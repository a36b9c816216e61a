import { describe, expect, it } from '@jest/globals';
import { barsSentence, figureWords, pWords, pairedSentence, shareWords } from './report-words';

const figure = (value: number | null, n: number | null) => ({ label: 'before, of 7', n, of: null, value, sd: value === null ? null : 1.25 });

describe('the words of a report', () => {
  it('say what a figure stands on, and hide what stands on too few', () => {
    expect(figureWords({ ...figure(4.25, 12), of: 20 })).toBe('4.3 (SD 1.3), n 12 of 20');
    expect(figureWords(figure(null, null))).toBe('not shown');
    expect(figureWords(figure(null, 0))).toBe('nobody yet');
    expect(shareWords(3, 12)).toBe('25 %, 3 of 12');
    expect(shareWords(0, 0)).toBe('nobody was asked');
    expect(shareWords(null, null)).toBe('not shown');
  });
  it('print a p as papers do', () => expect([pWords(0.0004), pWords(0.032), pWords(1), pWords(null)]).toEqual(['p < .001', 'p = .032', 'p = 1.000', '']));
  it('put a chart in one sentence', () => {
    expect(barsSentence([{ label: 'GP', count: 9 }, { label: 'Nurse', count: null }], 'people')).toBe('Most people: GP (9). One group is not shown, being too small or giving a small one away.');
    expect(barsSentence([{ label: 'GP', count: null }], 'people')).toBe('Every group here has fewer than five people.');
    expect(barsSentence([], 'people')).toBe('No people in this time.');
  });
  it('say a change, and when there is none to say', () => {
    const one = { group: 'Everybody', pairs: 9, before: figure(3.4, 9), after: figure(5, 9), p: 0.004, effect: 1.1, test: '' };
    expect(pairedSentence('Sureness', [one])).toBe('Sureness: the same 9 people went from 3.4 to 5.0 of 7, up 1.6 (p = .004).');
    expect(pairedSentence('Sureness', [{ ...one, pairs: null }])).toContain('fewer than five');
    expect(pairedSentence('Sureness', [])).toContain('nobody has answered twice');
  });
});
