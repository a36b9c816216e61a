import { describe, expect, it } from '@jest/globals';
import { defaultNetworkSettings } from '@without-walls/contracts';
import { offered, roundFaults, withOffered } from './settings-form';

describe('the form of the settings', () => {
  it('ticks what is offered and keeps what is not', () => {
    expect(offered(['tertiary'])).not.toContain('tertiary');
    expect(withOffered(offered(['tertiary']))).toEqual(['tertiary']);
  });
  it('says before saving what is no number and no address', () => {
    const { rounds } = defaultNetworkSettings;
    expect(roundFaults(rounds)).toEqual({});
    expect(roundFaults({ ...rounds, phone: '+44 20 7946 0123, 4411#', fallback: 'https://meet.example.org/pain' })).toEqual({});
    expect(Object.keys(roundFaults({ ...rounds, phone: 'ask Anna', fallback: 'meet.example.org' }))).toEqual(['phone', 'fallback']);
  });
});
