import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detect } from './detect.js';
import { loadLists } from './lists/lists.js';

const FRAGMENTS = ['Mr Jones ', 'John ', 'smith', ' 943 476 5919 ', '12/03/1961', 'LS21 3AB', '\u200b', '\u00a0', 'é', 'e\u0301', 'Ј', '😀', '’s ', '\n', 'lives in ', 'Otley', ' NHS no ', '@', 'a.b@c.uk', '-\n', 'works for ', 'Ltd', "'", 'ﬁ', 'Ａ', '(0)', '07700 900123', '3/7', 'ß', 'İ', 'J. '];
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join('')));

describe('detect on any text', () => {
  beforeAll(loadLists);

  it('never throws; marks are sorted, apart, inside the text and hold something', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const span of detect(text, { refDate: '2026-01-01', knownNames: ['Otley', 'Dr Jane Roe'] })) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.start, span.end)).toMatch(/[\p{L}\p{N}\p{So}]/u);
          at = span.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same marks twice', () => {
    fc.assert(fc.property(texts, (text) => expect(detect(text)).toEqual(detect(text))), { numRuns: 60 });
  });

  it('marks original offsets through invisible and composed characters', () => {
    const text = 'Pt \u200bJo\u0301zef\u00a0Nowak\u00ad came';
    const marked = detect(text).map((span) => text.slice(span.start, span.end));
    expect(marked.join('|')).toContain('Jo\u0301zef\u00a0Nowak');
  });
});

describe('options', () => {
  beforeAll(loadLists);

  it('marks known names in any case, whole and in parts', () => {
    const text = 'seen at lingwell croft by okell; CROFT again';
    const marked = detect(text, { knownNames: ['Dr Sam Okell', 'Lingwell Croft Surgery'] }).map((span) => text.slice(span.start, span.end).toLowerCase());
    expect(marked).toEqual(expect.arrayContaining(['okell', 'croft']));
  });

  it('leaves allowed words alone, but never numbers with check digits', () => {
    const text = 'Ask Qwexly about 943 476 5919';
    const allow = [{ text: 'qwexly', reason: 'clinical' as const }, { text: '943 476 5919', reason: 'other' as const }];
    expect(detect(text, { allow }).map((span) => span.rule)).toEqual(['nhs.valid']);
  });

  it('turns the sweep off in a list of medicines', () => {
    expect(detect('takes Xqztovel nightly', { field: 'medication' })).toEqual([]);
  });

  it('finds a name again everywhere once it is known', () => {
    const text = 'Mrs Tregaskis came. Later tregaskis left. TREGASKIS rang.';
    expect(detect(text).filter((span) => /tregaskis/i.test(text.slice(span.start, span.end)))).toHaveLength(3);
  });
});
