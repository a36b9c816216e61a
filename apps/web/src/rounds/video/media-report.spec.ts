import { describe, expect, it } from '@jest/globals';
import { mediaReport } from './media-report';

describe('what a tab tells of its sound and picture', () => {
  it('is news, told once, and nothing of a member who is not counted in', () => {
    expect(mediaReport({ on: true, had: false, known: false })).toBe(true);
    expect(mediaReport({ on: true, had: true, known: true })).toBeNull();
    expect(mediaReport({ on: true, had: true, known: undefined })).toBeNull();
  });

  it('is that they are gone only in the tab that had them: a tab with text leaves the other one alone', () => {
    expect(mediaReport({ on: false, had: true, known: true })).toBe(false);
    expect(mediaReport({ on: false, had: false, known: true })).toBeNull();
  });

  it('comes to rest between two tabs, whichever of them has the sound', () => {
    const tabs = [{ on: true, had: true }, { on: false, had: false }];
    let known = false;
    let told = 0;
    for (let turn = 0; turn < 10; turn += 1) {
      for (const tab of tabs) {
        const say = mediaReport({ ...tab, known });
        if (say === null) continue;
        known = say;
        told += 1;
      }
    }
    expect({ known, told }).toEqual({ known: true, told: 1 });
  });
});
