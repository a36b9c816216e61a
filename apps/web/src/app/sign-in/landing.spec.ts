import { describe, expect, it } from '@jest/globals';
import { landing } from './landing';

describe('where a sign-in leads', () => {
  it('is the page that was asked for', () => expect(landing('/cases/1?tab=letter')).toBe('/cases/1?tab=letter'));
  it.each([null, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', '/sign-in?to=/x'])('is Today for %s', (to) => expect(landing(to)).toBe('/'));
});
