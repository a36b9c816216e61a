import { describe, expect, it } from '@jest/globals';
import { attestationVersion, caseCode, caseSections, emptyCase, sectionNames, type CaseContent } from '@without-walls/contracts';
import fc from 'fast-check';
import { currentAttestation } from './attestation.js';
import { caseCodeFrom } from './code.js';
import { fieldsOfCase, freeTextFields, replaceField } from './fields.js';
import { caseSlip } from './slip.js';

interface Def { type: string; shape?: Record<string, Schema>; element?: Schema; innerType?: Schema; checks?: unknown }
interface Schema { def: Def }

/** Paths of every plain string in a schema, found by walking it: the list in the code must not miss one that is added later. */
function stringsIn(schema: Schema, path: string[] = []): string[] {
  const { def } = schema;
  if (def.type === 'string') return [path.join('.')];
  if (def.type === 'object') return Object.entries(def.shape ?? {}).flatMap(([key, child]) => stringsIn(child, [...path, key]));
  if (def.type === 'array' && def.element) return stringsIn(def.element, [...path, '*']);
  if (def.innerType) return stringsIn(def.innerType, path);
  return [];
}

const filled: CaseContent = {
  ...emptyCase(),
  questions: { questions: [{ kind: 'taper', text: 'one' }, { kind: 'taper', text: 'two' }], useful: 'u' },
  medicines: { rows: [{ drug: 'd0', dose: '', route: null, frequency: '', since: null, benefit: null, harm: '' }, { drug: 'd1', dose: '', route: null, frequency: '', since: null, benefit: null, harm: 'h1' }], none: false, notes: '' },
  redFlags: { answers: {}, detail: '', urgentRoute: { taken: '999', note: 'called' } },
};

describe('fieldsOfCase', () => {
  it('knows every free-text field of the form', () => {
    for (const section of sectionNames) expect([...freeTextFields[section]].sort()).toEqual(stringsIn(caseSections[section] as unknown as Schema).sort());
  });

  it('lists them in a stable order, rows by number', () => {
    const found = fieldsOfCase(filled).filter((field) => field.text !== '').map((field) => `${field.section}.${field.field}=${field.text}`);
    expect(found).toEqual(['questions.questions.0.text=one', 'questions.questions.1.text=two', 'questions.useful=u', 'medicines.rows.0.drug=d0', 'medicines.rows.1.drug=d1', 'medicines.rows.1.harm=h1', 'redFlags.urgentRoute.note=called']);
  });
});

describe('replaceField', () => {
  it('changes that field and nothing else, for any field and any text', () => {
    const all = fieldsOfCase(filled);
    fc.assert(fc.property(fc.nat(all.length - 1), fc.string(), (index, text) => {
      const before = JSON.stringify(filled);
      const { section, field } = all[index]!;
      const after = fieldsOfCase(replaceField(filled, section, field, text));
      expect(after.map((one, at) => (at === index ? one.text === text : one.text === all[at]?.text))).not.toContain(false);
      expect(JSON.stringify(filled)).toBe(before);
    }));
  });

  it('refuses fields that are not there or hold no free text', () => {
    expect(() => replaceField(filled, 'medicines', 'rows.7.drug', 'x')).toThrow(RangeError);
    expect(() => replaceField(filled, 'person', 'sex', 'x')).toThrow(RangeError);
    expect(() => replaceField(emptyCase(), 'redFlags', 'urgentRoute.note', 'x')).toThrow(RangeError);
    expect(() => replaceField(filled, 'pain', '__proto__', 'x')).toThrow(RangeError);
  });
});

describe('case codes and the slip', () => {
  it('are valid for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 6, maxLength: 12 }), (bytes) => { expect(caseCode.safeParse(caseCodeFrom(bytes)).success).toBe(true); }));
    expect(() => caseCodeFrom(new Uint8Array(5))).toThrow(RangeError);
  });

  it('say code and dates in the network\u2019s zone, and nothing of the case', () => {
    const slip = caseSlip({ code: 'QK7-M2P', network: 'Bracken', timeZone: 'America/Toronto', createdAt: '2026-12-01T02:00:00Z', submittedAt: null, printedAt: '2026-12-02T12:00:00Z' });
    expect(slip.rows.map((row) => row.value)).toEqual(['QK7-M2P', 'Bracken', '2026-11-30', 'not yet', '2026-12-02']);
  });

  it('have an attestation text for the version that must be agreed to', () => {
    expect(currentAttestation().version).toBe(attestationVersion);
    expect(currentAttestation().statements.join(' ')).toMatch(/names, dates/);
  });
});
