import { describe, expect, it } from '@jest/globals';
import { dialOf } from './dial';

describe('a number to call', () => {
  it('keeps the digits, the plus and the code after the pause', () => expect(dialOf('+44 (20) 7946-0123, 4411#')).toBe('tel:+442079460123,4411%23'));
});
