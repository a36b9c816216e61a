import { describe, expect, it } from '@jest/globals';
import { aCaseItem, aMemberRef, aRound } from '@without-walls/fixtures';
import { boardByItem, outOfTurnWords } from './record-words';

describe('what is left of a round', () => {
  it('has the board item by item, without items on which nothing was written', () => {
    const [first, second] = [aCaseItem('QK7-M2P'), aCaseItem('H4T-9XC')];
    const said = (itemId: string, text: string) => ({ id: text, kind: 'question' as const, text, by: aMemberRef(), at: '2026-12-01T10:00:00.000Z', answered: false, also: [], outOfTurn: false, itemId });
    const board = boardByItem(aRound({ agenda: [first, second], contributions: [said(second.id, 'Second'), said(second.id, 'Third')] }));
    expect(board.map((one) => [one.title, one.rows.map((row) => row.text)])).toEqual([['Case H4T-9XC', ['Second', 'Third']]]);
  });

  it('says who did what out of turn', () => {
    const one = { seq: 4, at: '2026-12-01T10:00:00.000Z', act: 'floor.given' as const, by: aMemberRef({ name: 'Tomos Pritchard' }), about: aMemberRef({ name: 'Mei Hua Tan' }), phase: null, itemId: null };
    expect(outOfTurnWords(one)).toBe('Tomos Pritchard gave the floor to Mei Hua Tan before their turn');
    expect(outOfTurnWords({ ...one, act: 'phase.changed', phase: 'summarise', by: null })).toBe('Who led went to Summarise out of order');
  });
});
