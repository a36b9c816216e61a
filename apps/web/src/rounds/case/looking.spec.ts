import { describe, expect, it } from '@jest/globals';
import { lookingAt } from './looking';

const page = (number: number) => ({ id: `p${number}`, number, kind: 'image' as const, width: 10, height: 10 });
const files = [{ id: 'f', pages: [page(1), page(2)] }];

describe('where a screen looks', () => {
  it('is where everybody is led, until its reader chooses', () => {
    const shown = { kind: 'page', fileId: 'f', page: 2 } as const;
    expect(lookingAt('led', shown, files)).toEqual({ fileId: 'f', page: 2 });
    expect(lookingAt({ fileId: 'f', page: 1 }, shown, files)).toEqual({ fileId: 'f', page: 1 });
    expect(lookingAt(null, shown, files)).toBeNull();
  });

  it('is the text when the file is not there, and the last page when there are fewer', () => {
    expect(lookingAt('led', { kind: 'page', fileId: 'gone', page: 1 }, files)).toBeNull();
    expect(lookingAt('led', { kind: 'page', fileId: 'f', page: 9 }, files)).toEqual({ fileId: 'f', page: 2 });
    expect(lookingAt('led', { kind: 'section', section: 'pain' }, files)).toBeNull();
  });
});
