import { describe, expect, it } from '@jest/globals';
import { voiceWords } from './voices';

describe('how the team stands to a row', () => {
  it('is said in numbers', () => {
    expect(voiceWords([])).toBeNull();
    expect(voiceWords([{ agrees: true }])).toBe('1 agrees');
    expect(voiceWords([{ agrees: true }, { agrees: true }, { agrees: false }])).toBe('2 agree, 1 differs');
  });
});
