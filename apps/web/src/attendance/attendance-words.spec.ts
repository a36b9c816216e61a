import { describe, expect, it } from '@jest/globals';
import { minuteWords, placeOf, spanWords } from './attendance-words';

const window = { from: '2026-03-03T12:30:00Z', to: '2026-03-03T12:50:00Z' };
const span = (from: string, to: string) => ({ from: `2026-03-03T12:${from}:00Z`, to: `2026-03-03T12:${to}:00Z` });

describe('the bar of somebody who was there', () => {
  it('lies where they were', () => expect(placeOf(span('35', '45'), window)).toEqual({ left: 25, width: 50 }));
  it('is cut off at the window', () => expect(placeOf(span('20', '59'), window)).toEqual({ left: 0, width: 100 }));
  it('is nothing in a window of no length', () => expect(placeOf(span('30', '40'), { from: window.from, to: window.from })).toEqual({ left: 0, width: 0 }));
  it('has words', () => expect(spanWords([span('30', '42'), span('44', '50')], window)).toBe('minute 0 to 12, minute 14 to 20'));
});

it('never rounds up to a minute that was not there', () => expect(minuteWords(15.9)).toBe('15 min'));
