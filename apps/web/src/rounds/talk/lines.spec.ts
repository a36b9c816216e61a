import { describe, expect, it } from '@jest/globals';
import { caretAfter } from './caret';
import { edit } from './edit';
import { withLine } from './lines';

const line = (id: string, at: string) => ({ id, at });

describe('lines that come by two ways', () => {
  it('stand once, in the order of time', () => {
    const two = withLine([line('b', '2')], line('a', '1'));
    expect(two.map((one) => one.id)).toEqual(['a', 'b']);
    expect(withLine(two, line('a', '1'))).toEqual(two);
  });
});

describe('what was typed, as one edit', () => {
  it('is the smallest stretch that differs', () => {
    expect(edit('sleep well', 'sleep very well')).toEqual({ at: 6, remove: 0, insert: 'very ' });
    expect(edit('sleep very well', 'sleep well')).toEqual({ at: 6, remove: 5, insert: '' });
    expect(edit('abc', 'abc')).toBeNull();
    expect(edit('aaa', 'aa')).toEqual({ at: 2, remove: 1, insert: '' });
    expect(edit('', 'x')).toEqual({ at: 0, remove: 0, insert: 'x' });
  });
});

describe('the caret, when somebody else changed the text', () => {
  it('stays in the word one writes', () => {
    expect(caretAfter('sleep well', 'do sleep well', 5)).toBe(8);
    expect(caretAfter('do sleep well', 'sleep well', 8)).toBe(5);
    expect(caretAfter('sleep well', 'sleep well now', 5)).toBe(5);
    expect(caretAfter('sleep well', '', 5)).toBe(0);
  });
});
