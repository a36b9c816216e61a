import { describe, expect, it } from '@jest/globals';
import { invite, type MemberView } from '@without-walls/contracts';
import { changesOf, draftOf, emptyMember, faultsOf, fieldsOf } from './member-form';

describe('the form of a member', () => {
  it('sends nothing for what is blank, as the contract wants it', () => {
    const fields = fieldsOf({ ...emptyMember, registrationBody: '  ', locality: ' North ' });
    expect(fields).toMatchObject({ registrationBody: null, registrationNumber: null, siteId: null, discipline: null, locality: 'North' });
    expect(invite.body.safeParse({ email: 'a@b.example', name: 'A', ...fields }).success).toBe(true);
  });
  it('asks for a role, and for the body a number is from', () => {
    expect(faultsOf({ ...emptyMember, roles: [] })).toHaveProperty('roles');
    expect(faultsOf({ ...emptyMember, registrationNumber: '7' })).toHaveProperty('registrationBody');
    expect(faultsOf(emptyMember)).toEqual({});
  });
  it('sends only what was changed', () => {
    const member: MemberView = { id: 'm', version: 3, name: 'A', email: 'a@b.example', site: null, siteId: null, profession: 'GP', discipline: null, roles: ['presenter'], active: true, registrationBody: 'GMC', registrationNumber: null, canPrescribeOpioids: false, locality: null };
    const draft = draftOf(member);
    expect(changesOf(member, draft, true)).toEqual({});
    expect(changesOf(member, { ...draft, registrationBody: ' GMC ', roles: ['presenter', 'mdt'] }, false)).toEqual({ roles: ['presenter', 'mdt'], active: false });
  });
});
