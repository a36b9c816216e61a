import { describe, expect, it } from '@jest/globals';
import { addressOf } from './address';

describe('the address of a call', () => {
  it('fills parameters, escaped', () => expect(addressOf('/operations/jobs/:queue/:id/retry', { params: { queue: 'mail', id: 'a/b c' } })).toBe('/api/operations/jobs/mail/a%2Fb%20c/retry'));
  it('refuses to send a hole', () => expect(() => addressOf('/cases/:id', { params: { id: undefined } })).toThrow('id is missing'));
  it('leaves out what is empty and keeps what is false or zero', () => {
    expect(addressOf('/cases', { query: { q: '', state: undefined, mine: false, since: 0, after: 'x y' } })).toBe('/api/cases?mine=false&since=0&after=x+y');
  });
});
