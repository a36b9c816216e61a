import { describe, expect, it } from '@jest/globals';
import { bestOffset, measureOffset } from './clock';

describe('the clock offset', () => {
  it('believes the quickest answer', () => {
    expect(bestOffset([{ t0: 0, server: 900, t1: 800 }, { t0: 1000, server: 1510, t1: 1020 }])).toBe(500);
    expect(bestOffset([])).toBe(0);
  });

  it('asks five times, forgives lost answers, and finds a clock that is ten minutes off', async () => {
    let clock = 1_000_000;
    let asked = 0;
    const offset = await measureOffset(async (t0) => {
      asked += 1;
      clock += asked === 2 ? 30 : 400;
      if (asked === 4) throw new Error('lost');
      return { t0, server: clock - (asked === 2 ? 15 : 10) + 600_000 };
    }, () => clock);
    expect(asked).toBe(5);
    expect(offset).toBe(600_000);
  });

  it('says nothing when nobody answers', async () => {
    expect(await measureOffset(() => Promise.resolve({ ok: false }))).toBeNull();
  });
});
