import { describe, expect, it } from '@jest/globals';
import { recordingSentence } from './recording-words';

const say = (part: Partial<Parameters<typeof recordingSentence>[0]>) => recordingSentence({ now: 'off', running: false, atWork: false, unanswered: 0, said: null, ...part });

describe('whether it is recorded', () => {
  it('is said plainly', () => {
    expect(say({ now: 'on', running: true })).toBe('This round is being recorded.');
    expect(say({ now: 'on', running: true, atWork: true })).toBe('This round is being recorded.');
    expect(say({ now: 'case', running: true })).toBe('The recording stands still while a case is discussed.');
    expect(say({ now: 'answers', running: true, unanswered: 2 })).toBe('The recording stands still. 2 people have not answered yet.');
    expect(say({ unanswered: 1 })).toBe('Nothing is recorded. One person has not answered yet.');
    expect(say({ said: 'No recording service is installed.' })).toBe('No recording service is installed.');
  });

  it('is not over before the recording service has said so', () => {
    for (const now of ['off', 'case', 'answers'] as const) expect(say({ now, running: true, atWork: true, unanswered: 1 })).toMatch(/^The recording is being stopped/);
  });
});
