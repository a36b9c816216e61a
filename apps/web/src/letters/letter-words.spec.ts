import { describe, expect, it } from '@jest/globals';
import type { FollowUp, LetterView } from '@without-walls/contracts';
import { idFor } from '@without-walls/fixtures';
import { emptyAdvice, filledRows, keptRows, readyToSend, rowsToKeep } from './advice-form';
import { adviserDetails, calendarDay, dueNow, inLetterOrder, letterDate } from './letter-words';

const followUp = (recommendation: string, checkpoint: '30' | '90', changes: Partial<FollowUp> = {}): FollowUp => ({ id: idFor(`${recommendation}${checkpoint}`), version: 1, recommendationId: idFor(recommendation), text: recommendation, domain: 'physical', owner: 'presenter', checkpoint, dueAt: '2026-12-22T09:00:00.000Z', state: 'due', reason: null, answeredAt: null, ...changes });

describe('a letter in words', () => {
  it('writes a day out, and a calendar day the same in every zone', () => {
    expect(letterDate('2026-11-22T23:30:00.000Z', 'Europe/London')).toBe('Sunday 22 November 2026');
    expect(letterDate('2026-11-22T23:30:00.000Z', 'Asia/Tokyo')).toBe('Monday 23 November 2026');
    expect(calendarDay('2026-12-22')).toBe('Tuesday 22 December 2026');
  });

  it('says a profession once', () => {
    const adviser = { name: 'A', profession: 'Consultant', discipline: 'pain-consultant', registration: 'GMC 1' };
    expect(adviserDetails(adviser, 'Consultant in pain medicine')).toBe('Consultant in pain medicine, GMC 1');
    expect(adviserDetails({ ...adviser, registration: null }, null)).toBe('Consultant');
  });

  it('keeps follow-ups in the order of the letter, answered or not', () => {
    const followUps = [followUp('b', '90'), followUp('b', '30'), followUp('a', '30', { state: 'done' }), followUp('a', '90')];
    const letter = { followUps, body: { recommendations: [{ id: idFor('a') }, { id: idFor('b') }] } } as unknown as LetterView;
    expect(inLetterOrder(letter).map((one) => one.text + one.checkpoint)).toEqual(['a30', 'b30', 'a90', 'b90']);
    expect(dueNow(followUps, Date.parse('2026-12-22T09:00:00.000Z'))).toHaveLength(3);
    expect(dueNow(followUps, Date.parse('2026-12-22T08:59:00.000Z'))).toHaveLength(0);
  });
});

describe('a written answer', () => {
  it('leaves empty rows out and trims the rest', () => {
    const rows = [{ key: '1', fields: emptyAdvice }, { key: '2', fields: { ...emptyAdvice, text: ' Offer physiotherapy ' } }];
    expect(filledRows(rows)).toHaveLength(1);
    expect(readyToSend(rows)[0]?.text).toBe('Offer physiotherapy');
  });

  it('is kept on the device only as far as the check let it pass', () => {
    const rows = [{ key: 'a', fields: { ...emptyAdvice, text: 'Ask Mrs Evans.', condition: 'If sleep is poor.', rationale: 'Not seen yet.' } }];
    const [row] = rowsToKeep(rows, new Map([['a.text', 'Ask [name removed].'], ['a.condition', 'If sleep is poor.']]));
    expect(row!.fields).toMatchObject({ text: 'Ask [name removed].', condition: 'If sleep is poor.', rationale: '' });
  });

  it('comes back as it was kept, and begins anew when that cannot be read', () => {
    const key = () => 'k';
    expect(keptRows(JSON.stringify([{ fields: { text: 'Kept' } }]), key)[0]?.fields).toMatchObject({ text: 'Kept', owner: 'presenter' });
    expect(keptRows('{', key)).toEqual([{ key: 'k', fields: emptyAdvice }]);
    expect(keptRows(null, key)).toHaveLength(1);
  });
});
