import { describe, expect, it } from '@jest/globals';
import { detect } from './detect.js';
import { listsReady } from './lists/lists.js';

describe('before the lists are loaded', () => {
  it('works by rules alone, without the sweep', () => {
    expect(listsReady()).toBe(false);
    const text = 'Mr Jones, DOB 12/03/1961, takes Xqztovel';
    expect(detect(text).map((span) => span.rule)).toEqual(['name.titled', 'dob']);
  });
});
