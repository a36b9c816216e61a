import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { initialsOf, readCode, statementCode } from './code.js';
import { besideOwn, overlaps } from './overlap.js';
import { creditSchemes, isFor, unitsFor } from './schemes.js';

const on = (day: string, minutes: number) => ({ day, minutes });

describe('units of a scheme', () => {
  it('are rounded down to its step, over all days together', () => {
    expect(unitsFor(creditSchemes.none, [on('a', 20), on('b', 20), on('c', 20)])).toBe(1);
    expect(unitsFor(creditSchemes.none, [on('a', 20), on('b', 24)])).toBe(0.5);
    expect(unitsFor(creditSchemes.ama, [on('a', 90)])).toBe(1.5);
    expect(unitsFor(creditSchemes.rcp, [on('a', 90), on('b', 29)])).toBe(1);
    expect(unitsFor(creditSchemes.none, [])).toBe(0);
  });
  it('never exceed the maximum of a day', () => {
    expect(unitsFor(creditSchemes.rcoa, [on('a', 600), on('b', 60)])).toBe(7);
    expect(unitsFor(creditSchemes.rcp, [on('a', 600)])).toBe(8);
  });
  it('only grow with what was attended, and never exceed it', () => {
    fc.assert(fc.property(fc.array(fc.record({ day: fc.constantFrom('a', 'b', 'c'), minutes: fc.integer({ min: -5, max: 120 }) })), fc.integer({ min: 0, max: 60 }), (attended, more) => {
      for (const scheme of Object.values(creditSchemes)) {
        const units = unitsFor(scheme, attended);
        expect(unitsFor(scheme, [...attended, on('d', more)])).toBeGreaterThanOrEqual(units);
        expect(units * scheme.minutesPerUnit).toBeLessThanOrEqual(attended.reduce((sum, one) => sum + Math.max(0, one.minutes), 0) + 1e-6);
      }
    }));
  });
});

describe('a statement code', () => {
  it('is read back however it is typed, and no single wrong letter passes', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.nat(15), fc.nat(31), (bytes, at, other) => {
      const code = statementCode(bytes);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z*~$=U]$/);
      expect(readCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
      const letters = [...code.replaceAll('-', '')];
      const wrong = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[other]!;
      if (letters[at] !== wrong) {
        letters[at] = wrong;
        expect(readCode(letters.join(''))).toBeNull();
      }
    }));
  });
  it('is nothing that is too short, too long or of other letters', () => {
    for (const typed of ['', 'ABCD', `${statementCode(new Uint8Array(10))}0`, '????-????-????-????-?']) expect(readCode(typed)).toBeNull();
    expect(() => statementCode(new Uint8Array(8))).toThrow(RangeError);
  });
  it('tells a stranger initials only', () => expect(initialsOf('Dr Mei Hua Tan')).toBe('M. H. T.'));
});

describe('a statement beside others', () => {
  const had = (from: string, to: string, own = true) => ({ from, to, own });
  it('replaces what its holder made within its time, and clashes with all else that shares a day with it', () => {
    const [within, across, issued, apart] = [had('2026-02-01', '2026-02-28'), had('2026-03-20', '2026-04-20'), had('2026-03-01', '2026-03-05', false), had('2026-04-01', '2026-06-30')];
    const wanted = { from: '2026-01-01', to: '2026-03-31' };
    expect(besideOwn([within, apart], wanted)).toEqual({ replaced: [within], clash: null });
    expect(besideOwn([within, across], wanted).clash).toBe(across);
    expect(besideOwn([issued], wanted).clash).toBe(issued);
    expect(overlaps({ from: '2026-01-01', to: '2026-01-31' }, { from: '2026-01-31', to: '2026-02-28' })).toBe(true);
  });
  it('is for the professions that its body recognises', () => expect([isFor(creditSchemes.ama, 'Physiotherapist'), isFor(creditSchemes.ama, 'GP'), isFor(creditSchemes.none, 'Other'), isFor(creditSchemes.cccep, 'Pharmacist')]).toEqual([false, true, true, true]));
});
