import { describe, expect, it } from '@jest/globals';
import type { RecommendationDraft } from '@without-walls/contracts';
import { aRecommendation } from '@without-walls/fixtures';
import { beginDraft, expectedVersion, fieldsOf, keepMine, meet, newDraft, notSent, sending, takeTheirs, unsent } from './row-draft';

const row = (changes: Partial<RecommendationDraft> = {}) => aRecommendation({ version: 3, text: 'Stop one muscle relaxant.', owner: 'presenter', ...changes });

describe('a recommendation that several people write', () => {
  it('takes a newer row whole when nothing was changed here', () => {
    const met = meet(beginDraft(row()), row({ version: 4, text: 'Stop baclofen first.' }));
    expect(met.mine.text).toBe('Stop baclofen first.');
    expect(unsent(met)).toBe(false);
  });

  it('keeps what was written here and takes the other fields', () => {
    const draft = { ...beginDraft(row()), mine: { ...fieldsOf(row()), text: 'Stop baclofen slowly.' } };
    const met = meet(draft, row({ version: 4, owner: 'pharmacist' }));
    expect(met.mine).toMatchObject({ text: 'Stop baclofen slowly.', owner: 'pharmacist' });
    expect(met.theirs).toBeNull();
    expect(unsent(met)).toBe(true);
    expect(expectedVersion(met)).toBe(4);
  });

  it('overwrites nothing when both changed the same field, until somebody chooses', () => {
    const draft = { ...beginDraft(row()), mine: { ...fieldsOf(row()), text: 'Mine' } };
    const met = meet(draft, row({ version: 4, text: 'Theirs' }));
    expect(met.mine.text).toBe('Mine');
    expect(met.theirs?.text).toBe('Theirs');
    expect(takeTheirs(met).mine.text).toBe('Theirs');
    expect(keepMine(met)).toMatchObject({ theirs: null, mine: { text: 'Mine' } });
    expect(expectedVersion(keepMine(met))).toBe(4);
  });

  it('knows its own words when they come back, also when more was typed meanwhile', () => {
    const typed = { ...beginDraft(row()), mine: { ...fieldsOf(row()), text: 'Stop baclofen ' } };
    const typing = { ...sending(typed), mine: { ...typed.mine, text: 'Stop baclofen over six weeks' } };
    const met = meet(typing, row({ version: 4, text: 'Stop baclofen' }));
    expect(met.mine.text).toBe('Stop baclofen over six weeks');
    expect(met.theirs).toBeNull();
    expect(unsent(met)).toBe(true);
  });

  it('has nothing to choose when both wrote the same', () => {
    const draft = { ...beginDraft(row()), mine: { ...fieldsOf(row()), text: 'Same' } };
    expect(meet(draft, row({ version: 4, text: 'Same' })).theirs).toBeNull();
  });

  it('ignores a row that it has already seen', () => {
    const draft = beginDraft(row());
    expect(meet(draft, row({ version: 2, text: 'Old' }))).toBe(draft);
  });

  it('sends nothing for an empty row, and again what was refused', () => {
    const empty = newDraft({ ...fieldsOf(row()), text: '  ' });
    expect(unsent(empty)).toBe(false);
    const full = newDraft(fieldsOf(row()));
    expect(unsent(full)).toBe(true);
    expect(unsent(sending(full))).toBe(false);
    expect(unsent(notSent(sending(full)))).toBe(true);
    expect(expectedVersion(full)).toBe(0);
  });
});
