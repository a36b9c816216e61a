import { beforeAll, describe, expect, it } from '@jest/globals';
import { detect } from './detect.js';
import { loadLists } from './lists/lists.js';
import { detectWith } from './provider.js';

describe('a further source of marks', () => {
  beforeAll(loadLists);

  it('only adds: marks of the rules stay as they are, unsound offsets are ignored', async () => {
    const text = 'Mr Jones has a quiet blue boat';
    const own = detect(text);
    const provider = {
      id: 'test',
      spans: async () => [
        { start: 0, end: 5, type: 'PLACE' as const, score: 1 },
        { start: 21, end: 30, type: 'ORG' as const, score: 0.4 },
        { start: 28, end: 99, type: 'ORG' as const, score: 1 },
      ],
    };
    const all = await detectWith(provider, text);
    expect(all.slice(0, own.length)).toEqual(own);
    expect(all.slice(own.length)).toMatchObject([{ start: 21, end: 30, rule: 'provider', tier: 'warn' }]);
  });
});
