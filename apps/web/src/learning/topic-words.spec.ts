import { describe, expect, it } from '@jest/globals';
import { standingSentence, topicLook } from './topic-words';

describe('words about topics', () => {
  it('say how one was had, and never by the fill alone', () => {
    expect(topicLook({ state: 'have', kind: 'live', times: 2 })).toEqual({ label: 'you have it, heard 2 times', fill: 'full', mark: 'tick' });
    expect(topicLook({ state: 'have', kind: 'make-up', times: 1 }).mark).toBe('loop');
    expect(new Set([topicLook({ state: 'coming', kind: null, times: 0 }).mark, topicLook({ state: 'missing', kind: null, times: 0 }).mark]).size).toBe(2);
  });
  it('say how far one is', () => {
    expect(standingSentence({ have: 15, of: 21, needed: 18, completedAt: null })).toBe('15 of 21; 3 more to complete');
    expect(standingSentence({ have: 19, of: 21, needed: 18, completedAt: '2026-03-04T12:00:00.000Z' })).toBe('19 of 21: complete since 4 Mar 2026');
  });
});
