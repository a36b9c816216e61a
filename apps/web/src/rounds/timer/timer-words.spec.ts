import { describe, expect, it } from '@jest/globals';
import { clockDigits, markPassed, shareLeft, timerSentence } from './timer-words';

const minute = 60_000;

describe('the clock of a phase', () => {
  it('rounds what is left up, so that zero means over', () => {
    expect(clockDigits(372_000)).toBe('06:12');
    expect(clockDigits(1)).toBe('00:01');
    expect(clockDigits(0)).toBe('00:00');
    expect(clockDigits(-65_400)).toBe('01:05');
    expect(clockDigits(75 * minute)).toBe('75:00');
  });

  it('says it in words', () => {
    expect(timerSentence(5.2 * minute, false)).toBe('5 minutes left');
    expect(timerSentence(20_000, false)).toBe('Less than a minute left');
    expect(timerSentence(-20_000, false)).toBe('Time is up');
    expect(timerSentence(-130_000, true)).toBe('Paused. 2 minutes over');
  });

  it('speaks at set marks only', () => {
    expect(markPassed(5 * minute + 500, 5 * minute - 500, 15 * minute)).toBe('5 minutes left');
    expect(markPassed(5 * minute - 500, 5 * minute - 1500, 15 * minute)).toBeNull();
    expect(markPassed(500, -500, 15 * minute)).toMatch(/^Time is up/);
    expect(markPassed(-5 * minute + 500, -5 * minute - 500, 15 * minute)).toBe('5 minutes over');
    expect(markPassed(-500, -1500, 15 * minute)).toBeNull();
  });

  it('keeps quiet about a mark that is half of a short phase, and says the last of several after a sleep', () => {
    expect(markPassed(2 * minute + 1, 2 * minute - 1, 3 * minute)).toBeNull();
    expect(markPassed(6 * minute, 30_000, 15 * minute)).toBe('1 minute left');
    expect(markPassed(6 * minute, -30_000, 15 * minute)).toMatch(/^Time is up/);
  });

  it('says nothing when time is added', () => {
    expect(markPassed(-500, 2 * minute, 15 * minute)).toBeNull();
  });

  it('keeps the share between nothing and all', () => {
    expect(shareLeft(-5, 10)).toBe(0);
    expect(shareLeft(20, 10)).toBe(1);
    expect(shareLeft(5, 0)).toBe(0);
  });
});
