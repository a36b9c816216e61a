import { describe, expect, it } from '@jest/globals';
import { recheckWords } from './recheck-words';

const run = { finishedAt: '2026-11-01T10:00:00.000Z', total: 40, done: 40, held: 0, toDecide: 0 };

describe('the words about a check of all released cases', () => {
  it('say how far it is', () => expect(recheckWords({ ...run, finishedAt: null, done: 10, held: 1 })).toBe('Checking 10 of 40 released cases again. 1 was put out of sight.'));
  it('say that nothing was found', () => expect(recheckWords(run)).toBe('40 released cases checked again. Nothing that must go was found.'));
  it('say what was put out of sight and what is left to decide', () => expect(recheckWords({ ...run, held: 2, toDecide: 1 })).toBe('40 released cases checked again. 2 were put out of sight. 1 has amber marks that nobody has decided about.'));
});
