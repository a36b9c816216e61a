import { describe, expect, it } from '@jest/globals';
import { isExpired, materialFaults, toldUntil } from './material.js';

describe('material of a lecture', () => {
  const today = '2026-12-04';
  const lived = { kind: 'lived' as const, url: null, text: 'What helped me.', consentOn: '2026-11-01', expiresOn: '2027-11-01' };
  const paths = (facts: Partial<typeof lived>) => materialFaults({ ...lived, ...facts }, today).map((fault) => fault.path);
  it('by a person living with pain needs consent on a day, and a day on which it ends', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ consentOn: null as never, expiresOn: null as never })).toEqual(['consentOn', 'expiresOn']);
    expect(paths({ consentOn: '2026-12-05' })).toEqual(['consentOn']);
    expect(paths({ expiresOn: today })).toEqual(['expiresOn']);
    expect(paths({ expiresOn: '2031-11-02' })).toEqual(['expiresOn']);
    expect(paths({ text: ' ' })).toEqual(['text']);
  });
  it('that is read or heard needs an address; slides are their own', () => {
    const bare = { url: null, text: '', consentOn: null, expiresOn: null };
    expect(materialFaults({ ...bare, kind: 'recording' }, today).map((fault) => fault.path)).toEqual(['url']);
    expect(materialFaults({ ...bare, kind: 'slides' }, today)).toEqual([]);
  });
  it('is shown on its last day and not after, and told of a month ahead', () => {
    expect([isExpired(today, today), isExpired('2026-12-03', today), isExpired(null, today)]).toEqual([false, true, false]);
    expect(toldUntil('2027-01-31')).toBe('2027-02-28');
  });
});
