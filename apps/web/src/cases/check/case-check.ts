import type { CaseContent, SectionName } from '@without-walls/contracts';
import { carriedTo, noNames, type CarriedNames, type DetectOptions, type Span } from '@without-walls/deidentify';
import { fieldsOfCase, type CaseField } from '@without-walls/domain';
import type { Found } from './detect.worker';
import { shiftMarks } from './shift';

export type FieldKey = string;
export const keyOf = (section: SectionName, field: string): FieldKey => `${section}:${field}`;

type Known = { text: string; spans: readonly Span[]; /** The text the spans were found in, not merely carried over to. */ checkedText: string | null; names: CarriedNames; /** With which names of other fields it was searched. */ searched: string };
type Look = (text: string, options: DetectOptions) => Promise<Found>;

const joined = (names: CarriedNames | null): string => (names ? `${names.words.join(' ')}|${names.initials.join(' ')}` : '');

const pauseMs = 250;

/** Names of fields for the check: medicines are full of capitals that are no names. */
function fieldName({ section, field }: CaseField): string {
  return section === 'medicines' && /\.(drug|dose|frequency)$/.test(field) ? 'medication' : field;
}

/** Looks through every free text of a case as it changes. A field is checked when its typing pauses; until then its marks are carried along. */
export class CaseCheck {
  #known = new Map<FieldKey, Known>();
  #timers = new Map<FieldKey, ReturnType<typeof setTimeout>>();
  #listeners = new Set<() => void>();
  #snapshot: ReadonlyMap<FieldKey, readonly Span[]> = new Map();
  #running = 0;
  #fields: readonly CaseField[] = [];

  constructor(readonly look: Look, readonly options: DetectOptions) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  /** Marks by field; a new map after every change. */
  snapshot = (): ReadonlyMap<FieldKey, readonly Span[]> => this.#snapshot;
  /** True while a text waits for its look. */
  get busy(): boolean {
    return this.#running > 0 || this.#timers.size > 0;
  }

  /** Takes the case as it stands now. The first time every field is looked at once. */
  update(content: CaseContent): void {
    const fields = (this.#fields = fieldsOfCase(content));
    const present = new Set(fields.map((one) => keyOf(one.section, one.field)));
    let changed = false;
    for (const key of this.#known.keys()) if (!present.has(key)) changed = this.#known.delete(key) || changed;
    for (const field of fields) changed = this.#take(field) || changed;
    if (changed) this.#publish();
  }

  /** Looks at everything again, for when the word lists have arrived. */
  again(content: CaseContent): void {
    for (const field of fieldsOfCase(content)) if (field.text.trim()) void this.#run(field);
  }

  #take(field: CaseField): boolean {
    const key = keyOf(field.section, field.field);
    const before = this.#known.get(key);
    if (before?.text === field.text) return false;
    this.#known.set(key, { text: field.text, spans: before ? shiftMarks(before.spans, before.text, field.text) : [], checkedText: null, names: field.text.trim() ? (before?.names ?? noNames) : noNames, searched: before?.searched ?? '' });
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    if (!field.text.trim()) return this.#searchAgain(), true;
    if (!before) void this.#run(field);
    else this.#timers.set(key, setTimeout(() => { this.#timers.delete(key); void this.#run(field); }, pauseMs));
    return true;
  }

  async #run(field: CaseField) {
    const key = keyOf(field.section, field.field);
    this.#running++;
    const carried = this.#namesFor(key);
    const found = await this.look(field.text, { ...this.options, field: fieldName(field), ...(carried ? { carried } : {}) }).catch(() => null);
    this.#running--;
    // Typing went on meanwhile: a later look will tell.
    if (found && this.#known.get(key)?.text === field.text) {
      this.#known.set(key, { text: field.text, ...found, checkedText: field.text, searched: joined(carried) });
      this.#searchAgain();
    }
    this.#publish();
  }

  /** A name that one field brought, or lost, is looked for in all the others. */
  #searchAgain() {
    for (const field of this.#fields) {
      const key = keyOf(field.section, field.field);
      const known = this.#known.get(key);
      if (known?.checkedText !== field.text) continue;
      if (joined(this.#namesFor(key)) !== known.searched) void this.#run(field);
    }
  }

  #namesFor(key: FieldKey): CarriedNames | null {
    return carriedTo(this.#known.get(key)?.names ?? noNames, [...this.#known.values()].map((one) => one.names));
  }

  #publish() {
    this.#snapshot = new Map([...this.#known].map(([key, known]) => [key, known.spans]));
    for (const listener of this.#listeners) listener();
  }
}
