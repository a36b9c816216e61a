import { describe, expect, it } from '@jest/globals';
import { staysHere } from './stays-here';

describe('whether a tab counts its member in again after another device has left', () => {
  it('is so while it is looked at, or while they can be heard through it', () => {
    expect(staysHere({ present: false, visible: true, line: 'off' })).toBe(true);
    expect(staysHere({ present: false, visible: false, line: 'on' })).toBe(true);
    expect(staysHere({ present: false, visible: false, line: 'reconnecting' })).toBe(true);
  });

  it('is not so for a silent tab behind others, nor for who is counted in', () => {
    expect(staysHere({ present: false, visible: false, line: 'off' })).toBe(false);
    expect(staysHere({ present: true, visible: true, line: 'on' })).toBe(false);
  });
});
