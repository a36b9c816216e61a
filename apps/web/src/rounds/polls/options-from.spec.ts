import { describe, expect, it } from '@jest/globals';
import { optionsFrom } from './options-from';

describe('the answers of a poll', () => {
  it('are lines, each once', () => expect(optionsFrom(' Yes\n\nNo \nYes')).toEqual({ options: ['Yes', 'No'], fault: null }));
  it('are two to six', () => {
    expect(optionsFrom('Yes').fault).toMatch(/Two/);
    expect(optionsFrom('a\nb\nc\nd\ne\nf\ng').fault).toMatch(/Six/);
    expect(optionsFrom(`a\n${'b'.repeat(81)}`).fault).toMatch(/80/);
  });
});
