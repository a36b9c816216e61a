import { describe, expect, it } from '@jest/globals';
import { kept, readDraft, withText } from './draft';

const box = (kept: string | null) => ({ getItem: () => kept, setItem: () => undefined, removeItem: () => undefined });
let made = 0;
const makeId = () => `id-${(made += 1)}`;

describe('what is written and not sent yet', () => {
  it('keeps its id while the words stay, so that sending again is no second deed', () => {
    const first = withText(null, 'How far?', 'question', makeId);
    expect(withText(first, 'How far?', 'question', makeId)).toBe(first);
    expect(withText(first, 'How far now?', 'question', makeId).commandId).not.toBe(first.commandId);
    expect(withText(first, 'How far?', 'suggestion', makeId).commandId).not.toBe(first.commandId);
  });

  it('is kept without the words that must go, and then as another deed', () => {
    const draft = { text: 'Did Mrs Evans walk?', kind: 'question', commandId: 'id' };
    expect(kept(draft, 'Did Mrs Evans walk?', makeId)).toBe(draft);
    const clean = kept(draft, 'Did [name removed] walk?', makeId);
    expect(clean).toMatchObject({ text: 'Did [name removed] walk?', kind: 'question' });
    expect(clean.commandId).not.toBe('id');
  });

  it('comes back after a reload, and forgives what is broken', () => {
    const kept = { text: 'How far?', kind: 'question', commandId: 'id' };
    expect(readDraft('k', box(JSON.stringify(kept)))).toEqual(kept);
    for (const broken of ['{', '7', '{"text":1}', null]) expect(readDraft('k', box(broken))).toBeNull();
  });
});
