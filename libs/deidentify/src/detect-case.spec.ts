import { beforeAll, describe, expect, it } from '@jest/globals';
import { carriedTo, noNames } from './carried.js';
import { detectAll } from './detect-case.js';
import { detect, examine } from './detect.js';
import { loadLists } from './lists/lists.js';

const marked = (texts: string[], options = {}): string[][] => detectAll(texts.map((text) => ({ text })), options).map((spans, i) => spans.map((span) => texts[i]!.slice(span.start, span.end)));

describe('the texts of one case', () => {
  beforeAll(() => loadLists());

  it('share the names found in any of them, in any case of letters', () => {
    expect(marked(['Seen with Mrs Agnieszka Kowalczyk.', 'Then kowalczyk left early.', 'KOWALCZYK was told to rest.'])).toEqual([['Mrs Agnieszka Kowalczyk'], ['kowalczyk'], ['KOWALCZYK']]);
  });

  it('share initials', () => {
    expect(marked(['Referral for Jonathan Whitcombe, 45.', 'JW sleeps badly.'])[1]).toEqual(['JW']);
  });

  it('do not depend on their order', () => {
    expect(marked(['Then kowalczyk left early.', 'Seen with Mrs Agnieszka Kowalczyk.'])).toEqual([['kowalczyk'], ['Mrs Agnieszka Kowalczyk']]);
  });

  it('keep everyday and clinical words quiet although somebody is called so', () => {
    expect(marked(['Seen with Mr Mark Young.', 'She is young and made a mark on the chart.'])[1]).toEqual([]);
    expect(marked(['Seen with Mrs Pain.', 'Pain is worse at night; pain relief failed.'])[1]).toEqual([]);
  });

  it('carry a name although it is also the name of a place', () => {
    const texts = ['Her daughter Joanna drives.', 'joanna helps at night.'];
    expect(marked(texts)[1]).toEqual(['joanna']);
  });

  it('do not carry a surname that belongs to a hospital', () => {
    expect(marked(["Seen at King's College Hospital.", 'He feels like a king.'])[1]).toEqual([]);
  });

  it('give the marks of a single search where nothing is shared', () => {
    const text = 'Worse since 12/03/2021, lives in LS21 3AB.';
    expect(detectAll([{ text }])).toEqual([detect(text)]);
  });

  it('turn the sweep off field by field', () => {
    const [medicine, story] = detectAll([{ text: 'Zorbunex 5 mg', field: 'medication' }, { text: 'Since then Zorbunex helps.' }]);
    expect(medicine).toEqual([]);
    expect(story!.map((span) => span.tier)).toEqual(['warn']);
  });

  it('hand names on that a thread can pass, and nothing when there is nothing to add', () => {
    const { names } = examine('Seen with Mrs Agnieszka Kowalczyk.');
    expect(structuredClone(names)).toEqual(names);
    expect(carriedTo(noNames, [names])).toEqual(names);
    expect(carriedTo(names, [names, noNames])).toBeNull();
  });
});
