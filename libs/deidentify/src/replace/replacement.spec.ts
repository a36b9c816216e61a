import { describe, expect, it } from '@jest/globals';
import { ageWords, coarseWords, intervalWords } from './intervals.js';
import { replacementFor } from './replacement.js';

const REF = '2023-04-20';

describe('replacements keep the medicine', () => {
  it.each([
    ['12/03/1961', '62-year-old'],
    ['5 May 1961', '61-year-old'],
    ['1930-01-01', '90 or over'],
    ['March 5, 2023', '1 month old'],
  ])('date of birth %s becomes %s', (birth, words) => expect(ageWords(birth, REF)).toBe(words));

  it.each([
    ['14 Feb 2022', '14 months before referral'],
    ['10/04/2023', '10 days before referral'],
    ['2023-03-01', '7 weeks before referral'],
    ['the 3rd of May, 2015', '7 years before referral'],
    ['01/06/2023', '6 weeks after referral'],
    ['12/25/2022', '3 months before referral'],
  ])('%s becomes %s', (date, words) => expect(intervalWords(date, REF)).toBe(words));

  it('offers a coarser date without a referral date', () => {
    expect(coarseWords('March 2021')).toEqual(['early 2021', '2021']);
    expect(intervalWords('March 2021', undefined)).toBeUndefined();
    expect(intervalWords('3rd May', REF)).toBeUndefined();
  });

  it('tells the kind of an organisation from its own words', () => {
    const words = (text: string): string => replacementFor({ start: 0, end: 1, rule: 'facility' }, 'FACILITY', text, undefined).replacement;
    expect(words('Royal Cross Infirmary')).toBe('district hospital');
    expect(words('Westgate Surgery')).toBe('GP practice');
    expect(replacementFor({ start: 0, end: 1, rule: 'place.small' }, 'PLACE', 'Otley', undefined).replacement).toBe('small town');
  });
});
