import { describe, expect, it } from '@jest/globals';
import { boxWords, byKey, inside, spanned, startBox } from './rectangles';

const page = { width: 1000, height: 1400 };
const key = (name: string, more = {}) => ({ key: name, shiftKey: false, altKey: false, ...more });

describe('a rectangle to black out', () => {
  it('lies inside the page in whole pixels, whichever corner came first', () => {
    expect(spanned({ x: 300.4, y: 200 }, { x: 100, y: 100 }, page)).toEqual({ x: 100, y: 100, width: 200, height: 100 });
    expect(spanned({ x: 900, y: 1300 }, { x: 1200, y: 1600 }, page)).toEqual({ x: 700, y: 1100, width: 300, height: 300 });
    expect(spanned({ x: 5, y: 5 }, { x: 7, y: 6 }, page)).toBeNull();
  });
  it('can be set, moved and sized by keys, and never leaves the page', () => {
    const box = { x: 0, y: 0, width: 100, height: 50 };
    expect(byKey(box, key('ArrowRight'), page)).toEqual({ ...box, x: 10 });
    expect(byKey(box, key('ArrowDown', { altKey: true }), page)).toEqual({ ...box, y: 1 });
    expect(byKey(box, key('ArrowRight', { shiftKey: true }), page)).toEqual({ ...box, width: 110 });
    expect(byKey(box, key('ArrowLeft'), page)).toEqual(box);
    expect(byKey({ ...box, width: 8 }, key('ArrowLeft', { shiftKey: true }), page)).toEqual({ ...box, width: 8 });
    expect(byKey(box, key('Enter'), page)).toBeNull();
    expect(inside(startBox(page), page)).toEqual(startBox(page));
  });
  it('is told in words', () => expect(boxWords({ x: 100, y: 140, width: 500, height: 70 }, 2, page)).toBe('Rectangle 2: 50 % wide, 5 % high, 10 % from the left, 10 % from the top'));
});
