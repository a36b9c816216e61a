import { describe, expect, it } from '@jest/globals';
import type { PlanSlotView } from '@without-walls/contracts';
import { changeOf, noFields } from './wish';

const slot = { id: 's' } as PlanSlotView;

describe('the change that a wish makes', () => {
  it('waits for what is missing', () => {
    expect(changeOf({ kind: 'swap', slot }, noFields, 'n')).toBeNull();
    expect(changeOf({ kind: 'cancel', slot }, noFields, 'n')).toBeNull();
    expect(changeOf({ kind: 'insert' }, noFields, 'n')).toBeNull();
  });
  it('says how, once it is known', () => {
    expect(changeOf({ kind: 'swap', slot }, { ...noFields, other: 'o' }, 'n')).toEqual({ type: 'swap', slotId: 's', with: 'o' });
    expect(changeOf({ kind: 'drop', slot }, noFields, 'n')).toEqual({ type: 'skip', slotId: 's', mode: 'drop', because: 'Left out this time' });
    expect(changeOf({ kind: 'move', slot }, { ...noFields, day: '2026-12-03', because: 'The hall is let ' }, 'n')).toEqual({ type: 'move', slotId: 's', to: 'n', day: '2026-12-03', because: 'The hall is let' });
    expect(changeOf({ kind: 'insert' }, { ...noFields, day: '2026-12-03' }, 'n')).toEqual({ type: 'insert', slotId: 'n', day: '2026-12-03', lectureId: null });
  });
});
