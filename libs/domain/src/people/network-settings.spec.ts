import { describe, expect, it } from '@jest/globals';
import { defaultNetworkSettings } from '@without-walls/contracts';
import { changedParts, settingsFrom } from './network-settings.js';

describe('the settings of a network', () => {
  it('are as shipped where nothing was decided', () => expect(settingsFrom({ demo: 'complete' })).toEqual(defaultNetworkSettings));
  it('keep what was decided and fill in what came later', () => {
    expect(settingsFrom({ triage: { time: '09:30' }, looks: { two: true } })).toEqual({ ...defaultNetworkSettings, triage: { ...defaultNetworkSettings.triage, time: '09:30' }, looks: { two: true } });
  });
  it('take a part that is written wrongly for one that is not there', () => {
    expect(settingsFrom({ triage: { weekday: 9 }, files: { keepOriginalsDays: -1 }, looks: 'yes' })).toEqual(defaultNetworkSettings);
  });
  it('never take away the ways out of danger', () => expect(settingsFrom({ triage: { switchedOff: ['red-flag', 'mental-health-first', 'tertiary'] } }).triage.switchedOff).toEqual(['tertiary']));
  it('hold rounds as a hospital would, and never take a number or an address that is none', () => {
    expect(settingsFrom({}).rounds).toEqual({ lobby: 'guests', guests: false, chat: 'off', chatKept: false, captionsKept: false, recording: false, recordingLeavesOutCases: true, phone: null, fallback: null });
    for (const wrong of [{ phone: 'ring Anna' }, { fallback: 'http://meet.example.org' }, { fallback: 'javascript:alert(1)' }, { chat: 'always' }]) expect(settingsFrom({ rounds: wrong }).rounds).toEqual(defaultNetworkSettings.rounds);
    expect(settingsFrom({ rounds: { phone: '+44 20 7946 0123, 4411#', fallback: 'https://meet.example.org/pain' } }).rounds).toMatchObject({ phone: '+44 20 7946 0123, 4411#', fallback: 'https://meet.example.org/pain', chat: 'off' });
  });
  it('name the parts that changed', () => {
    expect(changedParts(defaultNetworkSettings, { ...defaultNetworkSettings, looks: { two: true } })).toEqual(['looks']);
  });
});
