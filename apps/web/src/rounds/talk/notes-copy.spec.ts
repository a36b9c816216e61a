import { describe, expect, it } from '@jest/globals';
import { NotesCopy } from './notes-copy';

describe('the notes here and at the server', () => {
  it('has nothing to send when all was sent, also after something was taken out', () => {
    const notes = new NotesCopy();
    expect(notes.unsent()).toBeNull();
    for (const text of ['Ask about sleep.', 'Ask.', '', 'Walk.']) {
      notes.write(text);
      const update = notes.unsent();
      expect(update).not.toBeNull();
      notes.came(update!);
      expect(notes.unsent()).toBeNull();
    }
  });

  it('keeps what two wrote at once, and sends only its own', () => {
    const [a, b] = [new NotesCopy(), new NotesCopy()];
    a.write('Sleep. ');
    b.write('Walk. ');
    const [fromA, fromB] = [a.unsent()!, b.unsent()!];
    for (const one of [a, b]) { one.came(fromA); one.came(fromB); }
    expect(a.text).toBe(b.text);
    expect([...a.text].sort().join('')).toBe([...'Sleep. Walk. '].sort().join(''));
    expect([a.unsent(), b.unsent()]).toEqual([null, null]);
  });

  it('sends what was kept over a reload, and tells who changed what', () => {
    const before = new NotesCopy();
    before.write('Not sent yet.');
    const notes = new NotesCopy();
    const told: boolean[] = [];
    notes.onChange((ours) => told.push(ours));
    notes.again(before.unsent()!);
    expect(notes.text).toBe('Not sent yet.');
    notes.came(notes.unsent()!);
    expect(notes.unsent()).toBeNull();
    expect(told).toEqual([true]);
  });
});
