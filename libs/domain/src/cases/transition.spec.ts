import { describe, expect, it } from '@jest/globals';
import { caseStates, rolePermissions, roles, type CaseState, type Role } from '@without-walls/contracts';
import fc from 'fast-check';
import { caseAccess, caseRefusal, type CaseAct, type CaseFacts } from './access.js';
import { responsibility } from './responsibility.js';
import { caseActions, caseActionsIn, caseTransition } from './transition.js';

function reachable(from: CaseState): Set<CaseState> {
  const seen = new Set<CaseState>([from]);
  for (const state of seen) for (const action of caseActionsIn(state)) seen.add(caseTransition(state, action)!);
  return seen;
}

describe('caseTransition', () => {
  it('reaches every state from a draft', () => {
    expect(reachable('draft')).toEqual(new Set(caseStates));
  });

  it('leaves no case stuck: from all but the two ends a letter can still be reached', () => {
    for (const state of caseStates.filter((one) => one !== 'withdrawn')) expect(reachable(state)).toContain('advised');
    expect(caseActionsIn('withdrawn')).toEqual([]);
  });

  it('walks the main way and its returns', () => {
    const walk = (...steps: (typeof caseActions)[number][]) => steps.reduce<CaseState | null>((state, action) => (state ? caseTransition(state, action) : null), 'draft');
    expect(walk('submit', 'return', 'submit', 'release', 'list', 'relist', 'list', 'advise', 'close')).toBe('closed');
    expect(walk('submit', 'quarantine', 'return', 'submit', 'release', 'recall', 'return')).toBe('returned');
    expect(walk('submit', 'list')).toBeNull();
  });

  it('can take a case out of sight from every state after submission', () => {
    for (const state of caseStates.filter((one) => !['draft', 'withdrawn', 'recalled'].includes(one))) expect(caseTransition(state, 'recall')).toBe('recalled');
  });
});

const facts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({ networkId: 'n', presenterId: 'p', state: 'released', triage: 'open', roundLive: false, participates: false, letterUnread: false, ...changes });
const actor = (memberId: string, ...held: Role[]) => ({ memberId, networkId: 'n', roles: held });
const anyFacts = fc.record({ networkId: fc.constant('n'), presenterId: fc.constant('p'), state: fc.constantFrom(...caseStates), triage: fc.constantFrom('open' as const, 'revealed' as const, 'decided' as const, null), roundLive: fc.boolean(), participates: fc.boolean(), letterUnread: fc.boolean() });
const anyRoles = fc.subarray([...roles]);

describe('caseAccess', () => {
  it('shows a draft to its presenter only', () => {
    expect(caseAccess(actor('p', 'presenter'), facts({ state: 'draft' })).mayRead).toBe(true);
    for (const role of roles) expect(caseAccess(actor('x', role), facts({ state: 'draft' })).mayRead).toBe(false);
  });

  it('opens to the coordinator on submission and to the hub on release', () => {
    expect(roles.filter((role) => caseAccess(actor('x', role), facts({ state: 'submitted' })).mayRead)).toEqual(['coordinator']);
    expect(roles.filter((role) => caseAccess(actor('x', role), facts()).mayRead)).toEqual(['mdt', 'facilitator', 'coordinator', 'trainee']);
  });

  it('opens to the people of the session only while its round is live', () => {
    const listed = facts({ state: 'listed', triage: 'decided', participates: true });
    expect(caseAccess(actor('x', 'presenter'), listed).mayRead).toBe(false);
    expect(caseAccess(actor('x', 'presenter'), { ...listed, roundLive: true }).mayRead).toBe(true);
    expect(caseAccess(actor('x', 'presenter'), { ...listed, roundLive: true, participates: false }).mayRead).toBe(false);
    expect(caseAccess(actor('x', 'administrator'), { ...listed, roundLive: true }).mayRead).toBe(false);
    expect(caseRefusal(actor('x', 'observer'), { ...listed, roundLive: true }, 'comment')).toBe('forbidden');
  });

  it('hides a quarantined or recalled case from all but presenter and coordinators', () => {
    for (const state of ['quarantined', 'recalled'] as const) {
      const hidden = facts({ state, roundLive: true, participates: true });
      expect(roles.filter((role) => caseAccess(actor('x', role), hidden).mayRead)).toEqual(['coordinator']);
      expect(caseAccess(actor('p', 'presenter'), hidden).mayRead).toBe(true);
    }
  });

  it('answers as if the case were not there to those who may not know of it', () => {
    expect(caseRefusal(actor('x', 'mdt'), facts({ state: 'submitted' }), 'opine')).toBe('not_found');
    expect(caseRefusal({ ...actor('p', 'presenter'), networkId: 'other' }, facts({ state: 'draft' }), 'edit')).toBe('not_found');
    expect(caseRefusal(actor('x', 'mdt'), facts(), 'edit')).toBe('forbidden');
    expect(caseRefusal(actor('x', 'mdt', 'presenter'), facts(), 'edit')).toBe('not_own_case');
  });

  it('never lets anyone check, release, return or judge their own case', () => {
    fc.assert(fc.property(anyFacts, anyRoles, (some, held) => {
      const { can } = caseAccess(actor('p', ...held), some);
      expect([can.check, can.release, can.return, can.opine, can.decide]).toEqual([false, false, false, false, false]);
    }));
    expect(caseRefusal(actor('p', 'presenter', 'coordinator'), facts({ state: 'submitted' }), 'release')).toBe('own_case');
  });

  it('never offers what the state machine would refuse, nor anything on a case that may not be read', () => {
    const acts: [CaseAct, (typeof caseActions)[number]][] = [['submit', 'submit'], ['withdraw', 'withdraw'], ['release', 'release'], ['return', 'return'], ['recall', 'recall']];
    fc.assert(fc.property(anyFacts, anyRoles, fc.constantFrom('p', 'x'), (some, held, who) => {
      const { can, mayRead } = caseAccess(actor(who, ...held), some);
      for (const [act, action] of acts) if (can[act]) expect(caseTransition(some.state, action)).not.toBeNull();
      if (!mayRead) expect(Object.values(can)).not.toContain(true);
    }));
    expect(rolePermissions.observer).not.toContain('case.read.hub');
  });
});

describe('responsibility', () => {
  const base = { since: '2026-12-04T10:00:00.000Z', timeZone: 'Europe/London', triage: null, session: null, letter: null };
  it('says for every open state who is responsible and that care stays with the presenter', () => {
    for (const state of caseStates) {
      const found = responsibility({ ...base, state });
      expect(found.sentence).toMatch(/^[A-Z].*\.$/);
      if (!['recalled', 'quarantined'].includes(state)) expect(found.sentence).toContain('presenter');
    }
  });

  it('counts working days over a weekend', () => {
    expect(responsibility({ ...base, state: 'submitted' }).due).toBe('2026-12-08T10:00:00.000Z');
  });

  it('follows a released case through triage', () => {
    const triage = (state: 'open' | 'revealed' | 'decided', outcome: 'written-advice' | null = null) => responsibility({ ...base, state: 'released', triage: { state, deadline: '2026-12-10T12:00:00.000Z', outcome } });
    expect(triage('open')).toMatchObject({ who: 'mdt', due: '2026-12-10T12:00:00.000Z' });
    expect(triage('revealed').who).toBe('facilitator');
    expect(triage('decided', 'written-advice').sentence).toContain('writes and signs');
  });

  it('passes to the presenter with the letter', () => {
    const letter = { signedAt: base.since, acknowledgedAt: null, nextFollowUpAt: '2027-01-03T09:00:00.000Z' };
    expect(responsibility({ ...base, state: 'advised', letter }).due).toBe('2026-12-11T10:00:00.000Z');
    expect(responsibility({ ...base, state: 'advised', letter: { ...letter, acknowledgedAt: base.since } }).due).toBe('2027-01-03T09:00:00.000Z');
  });
});
