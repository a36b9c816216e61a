import { describe, expect, it } from '@jest/globals';
import { invite } from '@without-walls/contracts';
import { emptyMember, faultsOf, fieldsOf } from './member-form';

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
});
