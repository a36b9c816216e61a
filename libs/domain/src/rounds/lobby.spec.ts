import { describe, expect, it } from '@jest/globals';
import { guestLinkStands, lobbyAgenda, mayAdmit, waitsInLobby } from './lobby.js';

const actor = (...roles: Parameters<typeof mayAdmit>[0]['roles']) => ({ memberId: 'm', networkId: 'n', roles });
const session = { state: 'planned' as const, startsAt: '2026-12-02T13:00:00.000Z', timeZone: 'Europe/London' };

describe('the lobby', () => {
  it('keeps guests waiting, and members who were not invited only where the network wants it', () => {
    const cases = [['off', true, false, false], ['guests', true, false, true], ['guests', false, false, false], ['uninvited', false, false, true], ['uninvited', false, true, false], ['uninvited', true, true, true]] as const;
    for (const [rule, guest, known, waits] of cases) expect([rule, guest, known, waitsInLobby(rule, { guest, known })]).toEqual([rule, guest, known, waits]);
  });
  it('is opened by facilitators and coordinators', () => {
    expect([mayAdmit(actor('facilitator')), mayAdmit(actor('coordinator')), mayAdmit(actor('mdt', 'educator')), mayAdmit(actor('observer'))]).toEqual([true, true, false, false]);
  });
  it('names no case', () => expect(lobbyAgenda([{ kind: 'lecture', title: 'Sleep and pain' }, { kind: 'case', title: 'Neck pain after a fall' }])).toEqual(['Sleep and pain', 'A case']));
});

describe('the link of a guest', () => {
  const stands = (change: object, now: string) => guestLinkStands({ withdrawn: false, allowed: true, session, ...change }, now);
  it('lasts to the end of the day where the session is held', () => {
    expect(stands({}, '2026-11-20T09:00:00.000Z')).toBe(true);
    expect(stands({}, '2026-12-02T23:59:00.000Z')).toBe(true);
    expect(stands({}, '2026-12-03T00:01:00.000Z')).toBe(false);
    expect(stands({ session: { ...session, timeZone: 'America/New_York' } }, '2026-12-03T00:01:00.000Z')).toBe(true);
  });
  it('lasts as long as the round does, over midnight too, and not longer', () => {
    expect(stands({ session: { ...session, state: 'live' } }, '2026-12-03T00:30:00.000Z')).toBe(true);
    expect(stands({ session: { ...session, state: 'ended' } }, '2026-12-02T14:00:00.000Z')).toBe(false);
    expect(stands({ session: { ...session, state: 'cancelled' } }, '2026-12-01T14:00:00.000Z')).toBe(false);
  });
  it('opens nothing once it was withdrawn, or the network takes no guests', () => {
    expect(stands({ withdrawn: true }, '2026-12-02T13:05:00.000Z')).toBe(false);
    expect(stands({ allowed: false }, '2026-12-02T13:05:00.000Z')).toBe(false);
  });
});
