import { describe, expect, it } from '@jest/globals';
import { foldWord } from './fold.js';
import { normalise } from './normalise.js';

describe('normalise', () => {
  it.each([
    ['zero-width', 'Jo\u200bhn', 'John'],
    ['no-break space', 'Mr\u00a0Jones', 'Mr Jones'],
    ['full width', '０７７', '077'],
    ['decomposed', 'Jose\u0301', 'José'],
    ['curly quote and dash', 'O’Dowd\u2013Smith', "O'Dowd-Smith"],
    ['Cyrillic look-alikes', 'Јоhn', 'John'],
    ['ligature', 'Griﬃth', 'Griffith'],
    ['mathematical letters', '𝐉𝐨𝐡𝐧', 'John'],
  ])('folds %s', (_name, original, plain) => {
    const result = normalise(original);
    expect(result.text).toBe(plain);
    expect(result.startOf(0)).toBe(0);
    expect(result.endOf(result.text.length)).toBe(original.length);
  });

  it('leaves words of another alphabet as they are', () => {
    expect(normalise('Иван came').text).toBe('Иван came');
  });
});

describe('foldWord', () => {
  it.each([['Łukasz', 'lukasz'], ['Guðrún', 'gudrun'], ['ÇELİK', 'celik'], ['Strauß', 'strauss']])('%s becomes %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});
