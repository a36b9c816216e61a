import { describe, expect, it } from '@jest/globals';
import { columnsSentence, faultyLines } from './join-words';

const row = { line: 2, name: '=Ada', email: 'ada@example.org', profession: '', site: 'North', roles: '', fault: 'member' as const };

describe('a list of people', () => {
  it('says which columns were read', () => expect(columnsSentence([{ field: 'name', column: 'Full name' }, { field: 'site', column: null }])).toBe('Read: name from “Full name”. Not there: site; the usual is taken.'));
  it('gives back what is at fault, and no formula', () => expect(faultyLines([row, { ...row, fault: null }])).toBe('Name,E-mail,Profession,Site,Roles,Why\r\n"\'=Ada","ada@example.org","","North","","Is a member already"'));
});
