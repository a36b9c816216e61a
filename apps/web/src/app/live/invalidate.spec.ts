import { describe, expect, it } from '@jest/globals';
import { staleKeys } from './invalidate';

describe('what a change makes stale', () => {
  it('is the thing, the lists of its kind, and Today', () => expect(staleKeys([{ topic: 'cases', id: 'a' }])).toEqual([['cases', 'a'], ['cases', 'list'], ['today']]));
  it('is everything of a kind when no thing is named', () => expect(staleKeys([{ topic: 'triage' }])).toEqual([['triage'], ['today']]));
  it('leaves Today alone for what it does not show', () => expect(staleKeys([{ topic: 'people' }, { topic: 'media' }])).toEqual([['people'], ['media']]));
  it('names each key once, however often it was told', () => expect(staleKeys([{ topic: 'cases', id: 'a' }, { topic: 'cases', id: 'b' }, { topic: 'cases', id: 'a' }])).toHaveLength(4));
});
