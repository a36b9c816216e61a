import { describe, expect, it } from '@jest/globals';
import { defaultNetworkSettings } from '@without-walls/contracts';
import { sheetMinutes } from './run-sheet-form';

const { learning } = defaultNetworkSettings.runSheets;

describe('the lines of a run sheet', () => {
  it('say what they take and how many cases fit', () => expect(sheetMinutes(learning)).toBe('Fixed lines: 50 minutes. In 90 minutes 2 cases fit.'));
});
