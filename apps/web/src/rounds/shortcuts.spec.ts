import { describe, expect, it } from '@jest/globals';
import { actOf, shortcuts } from './shortcuts';

const press = (key: string, changes: Partial<Parameters<typeof actOf>[0]> = {}) => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...changes });

describe('the keys of the room', () => {
  it('gives every act a key of its own', () => {
    const keys = Object.values(shortcuts).map((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells a letter from the same letter with Shift, whatever Caps Lock says', () => {
    expect(actOf(press('s'))).toBe('suggestion');
    expect(actOf(press('S'))).toBe('suggestion');
    expect(actOf(press('S', { shiftKey: true }))).toBe('share');
    expect(actOf(press('?', { shiftKey: true }))).toBe('keys');
  });

  it('leaves the browser its own', () => {
    expect(actOf(press('r', { ctrlKey: true }))).toBeNull();
    expect(actOf(press('1', { metaKey: true }))).toBeNull();
    expect(actOf(press('Escape'))).toBeNull();
  });
});
