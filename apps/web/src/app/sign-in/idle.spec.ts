import { describe, expect, it } from '@jest/globals';
import { idleStep } from './idle';

const minute = 60_000;
/** Half an hour of patience, read at minute 0. */
const at = (now: number, activeAt: number) => idleStep({ now: now * minute, activeAt: activeAt * minute, idleEndsAt: 30 * minute, readAt: 0 });

describe('the idle time-out', () => {
  it('is left alone at first, whatever the person does', () => expect(at(4, 3.9)).toBe('fine'));
  it('is renewed after a sixth of the time when the person was active since', () => expect(at(5, 4)).toBe('renew'));
  it('is not renewed for somebody who is away', () => expect(at(20, 0)).toBe('fine'));
  it('warns two minutes before the end', () => {
    expect(at(27.9, 0)).toBe('fine');
    expect(at(28, 0)).toBe('warn');
  });
  it('takes any activity during the warning for a yes', () => expect(at(29, 28.9)).toBe('renew'));
  it('is over at the end, even for somebody who comes back at that moment', () => expect(at(30, 29.99)).toBe('over'));
});
