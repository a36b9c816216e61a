import { describe, expect, it } from '@jest/globals';
import { blankQuestion, cleaned, faultOf, withoutAnswer } from './quiz-draft';

describe('a quiz that is being written', () => {
  const item = { question: 'Why?', answers: ['a', 'b', 'c'], right: 2, why: 'So.' };
  it('keeps the right answer right when another is taken away', () => {
    expect(withoutAnswer(item, 0)).toMatchObject({ answers: ['b', 'c'], right: 1 });
    expect(withoutAnswer(item, 2)).toMatchObject({ answers: ['a', 'b'], right: 0 });
    expect(withoutAnswer({ ...item, right: 0 }, 2).right).toBe(0);
  });
  it('says of each question what it lacks', () => {
    expect(faultOf([item, blankQuestion()], 0)).toBeNull();
    expect(faultOf([item, blankQuestion()], 1)).toBe('Write the question');
  });
  it('is sent without the spaces round it', () => expect(cleaned([{ ...item, question: ' Why? ' }])[0]).toEqual(item));
});
