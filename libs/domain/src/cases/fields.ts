import type { CaseContent, SectionName } from '@without-walls/contracts';

/** One free-text field. `field` is a dotted path inside the section: `story`, `rows.2.drug`. */
export interface CaseField {
  readonly section: SectionName;
  readonly field: string;
  readonly text: string;
}

/** The free-text fields of each section in the order of the form; `rows.*.drug` stands for that column of every row. */
export const freeTextFields: Record<SectionName, readonly string[]> = {
  questions: ['questions.*.text', 'useful'],
  matters: ['ownWords'],
  person: ['language', 'adjustments', 'supports'],
  pain: ['workingDiagnosis', 'story'],
  impact: ['function'],
  mood: ['detail', 'safetyPlan'],
  treatments: ['rows.*.what', 'resourcesTried'],
  medicines: ['rows.*.drug', 'rows.*.dose', 'rows.*.frequency', 'rows.*.harm', 'notes'],
  investigations: ['rows.*.what', 'rows.*.when', 'rows.*.conclusion', 'whyNot'],
  redFlags: ['detail', 'urgentRoute.note'],
  local: ['available', 'barriers'],
  eligibility: ['continueBecause'],
};

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function expand(value: Json, parts: readonly string[], path: readonly string[] = []): { field: string; text: string }[] {
  const [head, ...rest] = parts;
  if (head === undefined) return typeof value === 'string' ? [{ field: path.join('.'), text: value }] : [];
  if (value === null || typeof value !== 'object') return [];
  if (head === '*') return Array.isArray(value) ? value.flatMap((item, index) => expand(item, rest, [...path, String(index)])) : [];
  const child = (value as { [key: string]: Json })[head];
  return child === undefined ? [] : expand(child, rest, [...path, head]);
}

/** Every free-text field of a section, empty ones too, in a stable order. Both sides of the wire check these. */
export function fieldsOfSection<S extends SectionName>(section: S, value: CaseContent[S]): CaseField[] {
  return freeTextFields[section].flatMap((pattern) => expand(value as Json, pattern.split('.')).map((found) => ({ section, ...found })));
}

/** Every free-text field of the case, in the order of the form. */
export function fieldsOfCase(content: CaseContent): CaseField[] {
  return (Object.keys(freeTextFields) as SectionName[]).flatMap((section) => fieldsOfSection(section, content[section]));
}

function put(value: Json, parts: readonly string[], text: string): Json {
  const [head, ...rest] = parts;
  if (head === undefined) return text;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === head ? put(item, rest, text) : item));
  return { ...(value as { [key: string]: Json }), [head]: put((value as { [key: string]: Json })[head] ?? null, rest, text) };
}

/** A copy of the case with one field replaced; the rest is shared. Throws RangeError for a field that is not there. */
export function replaceField(content: CaseContent, section: SectionName, field: string, text: string): CaseContent {
  if (!fieldsOfSection(section, content[section]).some((known) => known.field === field)) throw new RangeError('no such field');
  return { ...content, [section]: put(content[section] as Json, field.split('.'), text) };
}
