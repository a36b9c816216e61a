import { describe, expect, it } from '@jest/globals';
import { permissions } from '@without-walls/contracts';
import { actorOf, may, requires } from './actor.js';
import { commonPasswords } from './common-passwords.js';
import { passwordProblem } from './passwords.js';
import { signInExpired, signInExpiry } from './sign-in.js';

describe('actorOf', () => {
  it('takes every permission from an inactive member', () => {
    const member = { id: 'm', networkId: 'n', roles: ['administrator', 'mdt'] as const, active: true };
    expect(may(actorOf(member), 'people.manage')).toBe(true);
    expect(permissions.filter((permission) => may(actorOf({ ...member, active: false }), permission))).toEqual([]);
    expect([requires(actorOf(member), 'triage.opine'), requires(actorOf(member), 'case.check')]).toEqual([null, 'forbidden']);
  });
});

describe('passwordProblem', () => {
  it('asks for length and nothing else', () => {
    expect(passwordProblem('short')).toBe('too-short');
    expect(passwordProblem('x'.repeat(129))).toBe('too-long');
    expect(passwordProblem('quiet otter sings')).toBeNull();
    expect(passwordProblem('\u4e0d\u77e5\u9053\u7684\u5bc6\u7801\u5f88\u957f\u5f88\u957f\u7684\u786e')).toBeNull();
  });

  it('counts letters, not code units, so that twelve symbols of any script are twelve', () => {
    expect(passwordProblem('\u{1F98A}'.repeat(6))).toBe('too-short');
  });

  it('refuses common ones in any case, with spaces or a tail', () => {
    for (const password of ['Password1234', 'pass word 1234', 'qwertyuiop12', 'LiverpoolFC123', 'administrator!!99', 'aaaaaaaaaaaaaa', 'abcabcabcabc']) expect(passwordProblem(password)).toBe('common');
  });

  it('refuses what is little more than the member\u2019s own name or address', () => {
    expect(passwordProblem('farah.siddiqui1', ['farah.siddiqui@demo.example', 'Farah Siddiqui'])).toBe('about-you');
    expect(passwordProblem('siddiqui plays the oboe', ['farah.siddiqui@demo.example'])).toBeNull();
  });

  it('keeps a list of long, lower-case entries only', () => {
    expect(commonPasswords.size).toBeGreaterThan(300);
    expect([...commonPasswords].filter((entry) => entry.length < 12 || entry !== entry.toLowerCase())).toEqual([]);
  });
});

describe('sign-in expiry', () => {
  const createdAt = '2026-12-01T08:00:00.000Z';
  it('moves with use but never past the absolute end', () => {
    expect(signInExpiry({ createdAt, lastSeenAt: createdAt })).toEqual({ idleEndsAt: '2026-12-01T08:30:00.000Z', endsAt: '2026-12-01T20:00:00.000Z' });
    expect(signInExpiry({ createdAt, lastSeenAt: '2026-12-01T19:45:00Z' }).idleEndsAt).toBe('2026-12-01T20:00:00.000Z');
  });

  it('has run out at that moment, not before', () => {
    expect(signInExpired({ createdAt, lastSeenAt: createdAt }, '2026-12-01T08:29:59.999Z')).toBe(false);
    expect(signInExpired({ createdAt, lastSeenAt: createdAt }, '2026-12-01T08:30:00.000Z')).toBe(true);
  });
});
