import { describe, expect, it } from '@jest/globals';
import { factsOf, pagesWords } from './material-words';

describe('words about material', () => {
  const bare = { licence: null, reviewOn: null, consentOn: null, expiresOn: null };
  it('say licence, review and consent in one line, and nothing where there is nothing', () => {
    expect(factsOf(bare, '2026-12-04')).toBe('');
    expect(factsOf({ ...bare, licence: 'CC BY 4.0', reviewOn: '2026-01-05' }, '2026-12-04')).toMatch(/^Licence CC BY 4\.0; was to be reviewed by Mon 5 Jan/);
    expect(factsOf({ ...bare, consentOn: '2026-11-02', expiresOn: '2027-11-01' }, '2026-12-04')).toMatch(/^Shared with consent of Mon 2 Nov.*, until Mon 1 Nov/);
  });
  it('name pages', () => expect([pagesWords([3]), pagesWords([1, 3, 5])]).toEqual(['page 3', 'pages 1, 3 and 5']));
});
