import { describe, expect, it } from '@jest/globals';
import { aMemberRef } from '@without-walls/fixtures';
import { lobbyNews } from './lobby-words';

const one = { member: aMemberRef({ name: 'Dilys Roberts', profession: 'Physiotherapist', site: 'guest' }) };
const two = { member: aMemberRef({ name: 'Amir Haddad', profession: 'GP', site: 'North practice' }) };

describe('what is said of the lobby', () => {
  it('names one who comes, with profession and where from', () => expect(lobbyNews([one], new Set())).toBe('Dilys Roberts, Physiotherapist, guest, waits to be let in'));
  it('counts several, and says nothing of those who were there', () => {
    expect(lobbyNews([one, two], new Set())).toBe('2 people wait to be let in');
    expect(lobbyNews([one, two], new Set([one.member.id]))).toBe('Amir Haddad, GP, North practice, waits to be let in');
    expect(lobbyNews([one], new Set([one.member.id, two.member.id]))).toBeNull();
  });
});
