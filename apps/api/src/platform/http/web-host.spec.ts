import { describe, expect, it } from '@jest/globals';
import { isPagePath } from './web-host.js';

describe('an address that is no file', () => {
  it('is a page of the app, also with dots in the token of a link', () => {
    for (const path of ['/', '/cases', '/curriculum/lectures/1', '/speaking/2f1c.AbC_9', '/tried/2f1c.9a0b.AbC', '/no-more/2f1c.AbC9']) expect([path, isPagePath(path)]).toEqual([path, true]);
  });
  it('is none when it asks for a file or for the API', () => {
    for (const path of ['/favicon.ico', '/robots.txt', '/assets/gone-1234.js', '/assets/deep/gone.css', '/api', '/api/cases']) expect([path, isPagePath(path)]).toEqual([path, false]);
  });
});
