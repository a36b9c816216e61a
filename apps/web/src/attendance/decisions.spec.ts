import { describe, expect, it } from '@jest/globals';
import { decided, type ImportLine } from './decisions';

const line = (number: number, minutes: number, change: Partial<ImportLine> = {}): ImportLine => ({ line: number, name: 'A', email: null, minutes, member: null, confidence: 0, sure: false, fault: null, ...change });
const ana = { id: 'ana', name: 'Ana Ruiz', profession: 'GP', site: null } as unknown as ImportLine['member'];

describe('what is taken in of a list', () => {
  it('is what is sure, and what a person decided', () => expect(decided([line(1, 19, { member: ana, sure: true }), line(2, 18), line(3, 17)], { 2: 'ben' })).toEqual([{ memberId: 'ana', minutes: 19 }, { memberId: 'ben', minutes: 18 }]));
  it('is nothing of a doubtful name that nobody decided', () => expect(decided([line(1, 19, { member: ana })], {})).toEqual([]));
  it('is never a faulty line', () => expect(decided([line(1, 0, { member: ana, sure: true, fault: 'no duration' })], { 1: 'ana' })).toEqual([]));
  it('has each member once, with the longest line', () => expect(decided([line(1, 5), line(2, 12)], { 1: 'ben', 2: 'ben' })).toEqual([{ memberId: 'ben', minutes: 12 }]));
});
