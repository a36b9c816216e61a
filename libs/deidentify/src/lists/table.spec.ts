import { describe, expect, it } from '@jest/globals';
import { FlagTable } from './table.js';

describe('the flag table', () => {
  it('reads front-coded entries: a capital is the length of the shared prefix', () => {
    const table = new FlagTable();
    table.load('Aable' + 'Dy' + 'Bpple', 1);
    table.load('Aapple', 2);
    expect(['able', 'ably', 'apple', 'abl', 'pear'].map((word) => table.get(word))).toEqual([1, 1, 3, 0, 0]);
  });
});
