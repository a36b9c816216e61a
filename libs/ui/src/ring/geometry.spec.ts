import { describe, expect, it } from '@jest/globals';
import { movedBy, ringSize, segmentMiddle, segmentPath } from './geometry';

describe('the ring', () => {
  it('begins at the top and goes clockwise', () => {
    const [x, y] = segmentMiddle(0, 4);
    expect([x > ringSize / 2, y < ringSize / 2]).toEqual([true, true]);
    const [left, low] = segmentMiddle(2, 4);
    expect([left < ringSize / 2, low > ringSize / 2]).toEqual([true, true]);
  });

  it('is walked around with arrows, and to its ends', () => {
    expect([movedBy('ArrowRight', 20, 21), movedBy('ArrowLeft', 0, 21), movedBy('Home', 7, 21), movedBy('End', 7, 21), movedBy('a', 7, 21)]).toEqual([0, 20, 0, 20, null]);
  });

  it('draws a single segment as a whole ring, and a large one the long way round', () => {
    expect(segmentPath(0, 1).match(/A/g)).toHaveLength(4);
    expect(segmentPath(0, 2)).toContain(' 0 0 1 ');
    expect(segmentPath(3, 21)).toMatch(/^M .* Z$/);
  });
});
