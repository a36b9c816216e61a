import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply } from './apply.js';
import type { Decision } from './types.js';

const cuts = fc.uniqueArray(fc.nat(60), { minLength: 0, maxLength: 10 }).map((numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const decisions: Decision[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 2) decisions.push({ start: sorted[i] ?? 0, end: sorted[i + 1] ?? 0, action: 'replace', replacement: i % 4 === 0 ? '[removed]' : 'x' });
  return decisions;
});

describe('apply', () => {
  it('writes replacements and leaves kept words', () => {
    const decisions: Decision[] = [
      { start: 4, end: 12, action: 'replace', replacement: '[patient]' },
      { start: 18, end: 23, action: 'keep' },
    ];
    expect(apply('Saw Mr Jones with Tinel.', decisions).text).toBe('Saw [patient] with Tinel.');
  });

  it('takes one space along when words are left out', () => {
    expect(apply('Her daughter Kelly drives.', [{ start: 13, end: 18, action: 'replace', replacement: '' }]).text).toBe('Her daughter drives.');
    expect(apply('Her daughter Kelly.', [{ start: 13, end: 18, action: 'replace', replacement: '' }]).text).toBe('Her daughter.');
  });

  it('maps offsets of untouched words both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é'), minLength: 62, maxLength: 62 }), cuts, (text, decisions) => {
        const { text: changed, map } = apply(text, decisions);
        for (let offset = 0; offset < text.length; offset += 1) {
          if (decisions.some((d) => d.start <= offset && offset < d.end)) continue;
          expect(changed[map.toNew(offset)]).toBe(text[offset]);
          expect(map.toOld(map.toNew(offset))).toBe(offset);
        }
      }),
    );
  });

  it('refuses decisions outside the text and overlapping ones', () => {
    expect(() => apply('abc', [{ start: 1, end: 9, action: 'replace' }])).toThrow(RangeError);
    expect(() => apply('abcdef', [{ start: 0, end: 4, action: 'replace', replacement: 'x' }, { start: 2, end: 6, action: 'replace', replacement: 'y' }])).toThrow(RangeError);
  });
});
