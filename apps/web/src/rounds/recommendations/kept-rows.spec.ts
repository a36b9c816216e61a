import { describe, expect, it } from '@jest/globals';
import { aRecommendation, recommendationFieldsOf } from '@without-walls/fixtures';
import { KeptRows } from './kept-rows';
import { beginDraft, meet, newDraft } from './row-draft';

function aTab() {
  const box = new Map<string, string>();
  return { box, rows: () => new KeptRows('round', 'member', { getItem: (key) => box.get(key) ?? null, setItem: (key, value) => void box.set(key, value), removeItem: (key) => void box.delete(key) }) };
}
const row = aRecommendation({ version: 2, text: 'Walk daily.' });
const rewritten = { ...beginDraft(row), mine: { ...beginDraft(row).mine, text: 'Walk hourly.' } };

describe('rows that were begun and not sent', () => {
  it('are there after a reload, with the case they belong to', () => {
    const { rows } = aTab();
    const fields = recommendationFieldsOf({ text: 'Sleep first.', rationale: '' });
    rows().keep('new', newDraft(fields), { text: 'Sleep first.' });
    expect(rows().all()).toEqual([{ id: 'new', itemId: fields.itemId }]);
    expect(rows().of('new')).toEqual(newDraft(fields));
  });

  it('hold only words that were looked through', () => {
    const { box, rows } = aTab();
    rows().keep(row.id, rewritten, {});
    expect(box.size).toBe(0);
    rows().keep(row.id, { ...rewritten, mine: { ...rewritten.mine, text: 'Mrs Evans walks' } }, { text: 'the person walks' });
    expect(rows().of(row.id)?.mine.text).toBe('the person walks');
    expect([...box.values()].join()).not.toContain('Evans');
  });

  it('are forgotten when the server has them', () => {
    const { box, rows } = aTab();
    rows().keep(row.id, rewritten, { text: 'Walk hourly.' });
    rows().keep(row.id, meet({ ...rewritten, sent: rewritten.mine }, { ...row, version: 3, text: 'Walk hourly.' }), { text: 'Walk hourly.' });
    expect(box.size).toBe(0);
  });

  it('remember that somebody has yet to choose', () => {
    const { rows } = aTab();
    const theirs = { ...row, version: 3, text: 'Walk weekly.' };
    rows().keep(row.id, meet(rewritten, theirs), { text: 'Walk hourly.' });
    expect(rows().of(row.id)).toMatchObject({ theirs, mine: { text: 'Walk hourly.' } });
  });
});
