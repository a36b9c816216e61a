import { describe, expect, it } from '@jest/globals';
import { periodWords, runWords } from './statement-words';

describe('words about statements', () => {
  it('say a stretch of time', () => expect(periodWords({ from: '2026-09-01', to: '2026-11-30' })).toBe('1 Sept 2026 to 30 Nov 2026'));
  it('say how far a run is', () => {
    expect(runWords({ state: 'running', done: 25, total: 60, had: 0, unfit: 0 })).toBe('25 of 60 issued');
    expect(runWords({ state: 'paused', done: 25, total: 60, had: 0, unfit: 0 })).toBe('25 of 60 issued, paused');
    expect(runWords({ state: 'done', done: 60, total: 60, had: 0, unfit: 0 })).toBe('60 issued');
    expect(runWords({ state: 'done', done: 40, total: 60, had: 1, unfit: 19 })).toBe('40 issued; 1 left out, who has one for a part of this time; 19 left out, for whose profession it is not');
  });
});
