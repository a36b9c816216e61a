import { describe, expect, it } from '@jest/globals';
import { errorCodes } from '@without-walls/contracts';
import { ApiError, OfflineError } from './api/errors';
import { errorWords, fieldMessage, wordsFor } from './error-words';

describe('words for errors', () => {
  it.each(errorCodes)('%s says what happened and what to do, in whole calm sentences', (code) => {
    const { what, then } = errorWords[code];
    expect(what).toMatch(/^[A-Z].*[^.!]$/);
    expect(then).toMatch(/^[A-Z].*\.$/);
    expect(`${what} ${then}`).not.toMatch(/!|invalid|illegal|you failed|error/i);
  });

  it('know silence and the unforeseen', () => {
    expect(wordsFor(new OfflineError()).what).toBe('No answer from the server');
    expect(wordsFor(new Error('x')).what).toBe('Something on this page went wrong');
  });

  it('find the message of a field with or without the part of the request', () => {
    const error = new ApiError({ code: 'invalid_input', status: 400, title: '', fields: [{ path: 'body.email', message: 'Enter an e-mail address' }] });
    expect(fieldMessage(error, 'email')).toBe('Enter an e-mail address');
    expect(fieldMessage(error, 'name')).toBeUndefined();
  });
});
