import { describe, expect, it } from '@jest/globals';
import { aCaseItem, aRound } from '@without-walls/fixtures';
import { adviceItem, adviceItems, choose, closeRow, emptyDesk, openRow } from './desk';

const first = aCaseItem('QK7-M2P', { state: 'done' });
const second = aCaseItem('H4T-9XC', { state: 'current' });
const later = aCaseItem('B2B-2BB');
const rest = aCaseItem('PAU-5E0', { kind: 'break', case: null, state: 'current' });
const inCase = aRound({ agenda: [first, second, later], currentItemId: second.id });
const inBreak = aRound({ agenda: [first, { ...second, state: 'done' }, rest, later], currentItemId: rest.id });
const row = { id: 'r', itemId: first.id };

describe('the case whose advice is shown', () => {
  it('is the one that is on, else the last that was', () => {
    expect(adviceItem(inCase, emptyDesk)).toBe(second);
    expect(adviceItem(inBreak, emptyDesk)?.id).toBe(second.id);
    expect(adviceItem(aRound({ agenda: [later] }), emptyDesk)).toBeNull();
    expect(adviceItems(inCase)).toEqual([first, second]);
  });

  it('is a chosen one until another item begins', () => {
    const desk = choose(inCase, first.id, []);
    expect(adviceItem(inCase, desk)).toBe(first);
    expect(adviceItem(inBreak, desk)?.id).toBe(second.id);
  });

  it('stays while somebody writes in it, whatever begins, until they close it or turn elsewhere', () => {
    const desk = openRow(emptyDesk, row);
    expect(adviceItem(inCase, desk)).toBe(first);
    expect(adviceItem(inCase, closeRow(desk, row.id))).toBe(second);
    expect(choose(inCase, second.id, [row]).open).toEqual([]);
    expect(choose(inCase, first.id, [row]).open).toEqual([row]);
  });
});
