import { describe, expect, it } from '@jest/globals';
import { surveyIsNear } from './survey-near';

const startsAt = '2026-03-04T12:30:00.000Z';
const agenda = [{ minutes: 20 }, { minutes: 70 }];
const after = (minutes: number): number => Date.parse(startsAt) + minutes * 60_000;

describe('the survey of a session', () => {
  it('is asked for in the last minutes of a live one and once it has ended', () => {
    expect([surveyIsNear({ state: 'live', startsAt, agenda }, after(83)), surveyIsNear({ state: 'live', startsAt, agenda }, after(84)), surveyIsNear({ state: 'live', startsAt, agenda }, after(120))]).toEqual([false, true, true]);
    expect(surveyIsNear({ state: 'ended', startsAt, agenda }, after(10))).toBe(true);
  });
});
