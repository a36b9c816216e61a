import { describe, expect, it } from '@jest/globals';
import { isLuhn, isMod11 } from './check-digits.js';

describe('check digits', () => {
  it.each([['9434765919', true], ['9434765918', false], ['1111111111', false], ['4010232137', true], ['943476591', false]])('modulus 11 of %s is %s', (digits, valid) => {
    expect(isMod11(digits)).toBe(valid);
  });

  it.each([['4539148803436467', true], ['4539148803436468', false], ['42', false]])('Luhn of %s is %s', (digits, valid) => {
    expect(isLuhn(digits)).toBe(valid);
  });
});
