import { describe, expect, it } from '@jest/globals';
import { domains, letterBody, type RecommendationDraft } from '@without-walls/contracts';
import fc from 'fast-check';
import { canonicalJson, letterHashInput } from './canonical.js';
import { carefulLanguage } from './careful-language.js';
import { plannedFollowUps } from './follow-ups.js';
import { fourQuestionsPage } from './four-questions.js';
import { composeLetter, letterNumber } from './letter.js';
import { recommendationPrompts } from './prompts.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number, name: string) => ({ id: uuid(n), name, profession: 'GP', discipline: null, site: null });
const row = (changes: Partial<RecommendationDraft> = {}): RecommendationDraft => ({
  id: uuid(1), version: 1, by: person(2, 'A'), at: '2026-12-02T13:30:00.000Z', itemId: uuid(3), caseId: uuid(4), text: 'Offer graded activity.', domain: 'physical', rationale: 'Walking matters.', condition: '', owner: 'presenter', dueDate: '2027-01-02', strength: 'suggest', dissent: [], ...changes,
});

describe('carefulLanguage', () => {
  it('marks the phrases that the guidance names, with a neutral wording', () => {
    for (const phrase of ['your spine is crumbling', 'it is full of arthritis', 'you have a trapped nerve', 'your discs have gone']) {
      const [note] = carefulLanguage(`I said ${phrase} today.`);
      expect(note?.instead).toBeTruthy();
      expect(`I said ${phrase} today.`.slice(note?.start, note?.end)).toBe(note?.phrase);
    }
  });

  it('leaves the person\u2019s own words in quotation marks alone', () => {
    expect(carefulLanguage('She was told \u201cyour spine is crumbling\u201d and "worn-out knees".')).toEqual([]);
    expect(carefulLanguage('The person\u2019s disc has gone, isn\u2019t it?')).toHaveLength(1);
  });

  it('stays silent about plain clinical writing', () => {
    expect(carefulLanguage('Consider a fixed-dose combination. Secure housing first. Person living with pain; review at 8 weeks.')).toEqual([]);
  });

  it('marks promises, blame and the word patient', () => {
    expect(carefulLanguage('The patient failed physiotherapy; a cure will fix the pain.').map((note) => note.phrase)).toEqual(['The patient', 'failed physiotherapy', 'cure', 'fix the pain']);
  });
});

describe('recommendationPrompts', () => {
  const prompts = (changes: Partial<RecommendationDraft>) => recommendationPrompts(row(changes)).map((prompt) => prompt.id);
  it('asks for an exit plan with an opioid start, not with a reduction', () => {
    expect(prompts({ domain: 'medicines', text: 'Start low-dose slow-release morphine.' })).toEqual(['opioid-exit-plan']);
    expect(prompts({ domain: 'medicines', text: 'Start low-dose slow-release morphine.', condition: 'Exit plan agreed beforehand.' })).toEqual([]);
    expect(prompts({ domain: 'medicines', text: 'Reduce morphine by small steps.', condition: 'With support.' })).toEqual([]);
    expect(prompts({ domain: 'medicines', text: 'Reduce diazepam. Then try tramadol.', condition: 'With support.' })).toEqual(['opioid-exit-plan']);
  });

  it('asks what is in place before a reduction, why, and by when', () => {
    expect(prompts({ domain: 'medicines', text: 'Taper baclofen.', rationale: '', dueDate: null })).toEqual(['taper-needs-support', 'say-why', 'owner-needs-date']);
  });
});

describe('fourQuestionsPage', () => {
  it('answers all four questions for any mix of advice, without a medicine\u2019s name or a dose', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...domains), { minLength: 1, maxLength: 8 }), (kinds) => {
      const page = fourQuestionsPage(kinds.map((domain) => row({ domain, text: 'Start morphine 5 mg twice a day.' })));
      for (const lines of Object.values(page)) expect(lines.length).toBeGreaterThan(0);
      expect(JSON.stringify(page)).not.toMatch(/morphine|\bmg\b/i);
      expect(page.options).toHaveLength(new Set(kinds).size + 1);
    }));
  });

  it('keeps to the careful language that it asks of others', () => {
    const page = fourQuestionsPage(domains.map((domain) => row({ domain })));
    expect(carefulLanguage(Object.values(page).flat().join(' '))).toEqual([]);
  });
});

describe('composeLetter', () => {
  const letter = () => composeLetter({
    number: letterNumber(2026, 42), caseCode: 'QK7-M2P', to: person(9, 'P'), session: { title: 'Weekly pain round', date: '2026-12-02T13:00:00Z' }, questions: ['What next?', '  '], recommendations: [row(), row({ id: uuid(5), text: 'Second.' })],
    advisers: [{ name: 'Zed', profession: 'GP', discipline: null, registration: null }, { name: 'Abe', profession: 'Pharmacist', discipline: 'pharmacist', registration: null }], signedBy: person(2, 'A'), signedAt: '2026-12-02T14:00:00Z', timeZone: 'Europe/London',
  });

  it('is a valid letter that keeps the order of the advice and says when it is followed up', () => {
    const body = letter();
    expect(letterBody.parse(body)).toEqual(body);
    expect(body).toMatchObject({ number: '2026-0042', questions: ['What next?'], followUpOn: ['2027-01-01', '2027-03-02'] });
    expect(body.recommendations.map((one) => one.text)).toEqual(['Offer graded activity.', 'Second.']);
    expect(body.advisers.map((one) => one.name)).toEqual(['Abe', 'Zed']);
    expect(body.disclaimer.join(' ')).toMatch(/Nobody on the team has met.*emergency/s);
  });

  it('asks twice about each recommendation, at nine in the morning where the network is', () => {
    expect(plannedFollowUps(['r'], '2026-12-02T14:00:00Z', 'Europe/London')).toEqual([
      { recommendationId: 'r', checkpoint: '30', dueAt: '2027-01-01T09:00:00.000Z' }, { recommendationId: 'r', checkpoint: '90', dueAt: '2027-03-02T09:00:00.000Z' },
    ]);
  });
});

describe('canonicalJson', () => {
  it('gives the same text whatever the order of keys, and reads back as the same value', () => {
    const shuffle = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffle);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, shuffle(item)]));
    };
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(shuffle(value))).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  it('refuses what JSON cannot hold and leaves out what is undefined', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
    expect(() => canonicalJson(() => 1)).toThrow(TypeError);
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(letterHashInput({ b: 1, a: 2 })).toBe('without-walls:letter:1\n{"a":2,"b":1}');
  });
});
