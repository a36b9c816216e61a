import { describe, expect, it } from '@jest/globals';
import { quizFigures } from './quiz-figures.js';

const row = (member: number, best: number, lectureId = 'a') => ({ memberId: `m${member}`, lectureId, title: `Lecture ${lectureId}`, first: best / 2, best, passed: best >= 0.8 });
const many = (count: number, best: number, from = 0) => Array.from({ length: count }, (_, i) => row(from + i, best));

describe('figures of quizzes', () => {
  it('say what they stand on: people who finished, of people who had the lecture', () => {
    const [all, one] = quizFigures([...many(6, 0.5), ...many(6, 1, 6)], Array.from({ length: 20 }, (_, i) => ({ memberId: `m${i}`, lectureId: 'a' })));
    expect(one).toEqual({ label: 'Lecture a', n: 12, of: 20, first: 0.375, best: 0.75, passed: 6 });
    expect(all).toMatchObject({ label: 'All lectures', n: 12, of: 20 });
  });
  it('are not shown for few people, and not who passed where few did or did not', () => {
    expect(quizFigures(many(4, 1), [])[0]).toEqual({ label: 'All lectures', n: null, of: null, first: null, best: null, passed: null });
    expect(quizFigures([...many(8, 1), row(9, 0.2)], [])[1]).toMatchObject({ n: 9, passed: null });
    expect(quizFigures(many(8, 1), [])[1]).toMatchObject({ n: 8, passed: 8 });
  });
  it('count a person once in all lectures together, and are none without a quiz', () => {
    expect(quizFigures([...many(5, 1), ...many(5, 0.5).map((one) => ({ ...one, lectureId: 'b' }))], [])[0]).toMatchObject({ n: 5, best: 0.75, passed: 0 });
    expect(quizFigures([], [])).toEqual([]);
  });
});
