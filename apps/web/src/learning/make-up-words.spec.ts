import { describe, expect, it } from '@jest/globals';
import { needsSentence, scoreWords } from './make-up-words';

describe('words about making up', () => {
  const rule = { ways: ['recording' as const], needs: 'either' as const, passPercent: 80, reflectionWords: 60, reviewed: true };
  it('say what has to follow, by the rule of the curriculum', () => {
    expect(needsSentence(rule)).toBe('Afterwards pass the quiz (80 % right), or write a reflection of 60 words or more, which an educator reads.');
    expect(needsSentence({ ...rule, needs: 'reflection', reviewed: false })).toBe('Afterwards write a reflection of 60 words or more.');
    expect(needsSentence({ ...rule, needs: 'quiz', passPercent: 60 })).toBe('Afterwards pass the quiz (60 % right).');
  });
  it('say a score with what it is of', () => expect(scoreWords({ right: 4, of: 5, percent: 80 })).toBe('4 of 5 right (80 %)'));
});
