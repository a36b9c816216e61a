import { Injectable, type OnModuleInit } from '@nestjs/common';
import { detect, listsReady, loadLists } from '@without-walls/deidentify';
import { refuse } from '../http/refusal.js';

/**
 * For texts that are not about a person: lectures, run sheets. They are searched like everything else, but only for what can be nothing else: numbers of
 * persons, contacts, dates of birth. Authors of papers and places in the reading are no persons living with pain.
 */
const persons = new Set(['NHS', 'CHI', 'NINO', 'ID', 'PHONE', 'DOB', 'POSTCODE', 'ADDRESS']);

@Injectable()
export class PlainCheck implements OnModuleInit {
  onModuleInit(): Promise<void> {
    return loadLists().catch(() => undefined);
  }

  require(fields: object): void {
    if (!listsReady()) refuse('checker_unavailable');
    const found = Object.entries(fields).flatMap(([field, value]) => textsIn(value).flatMap((text) => detect(text).filter((span) => span.tier === 'block' && persons.has(span.type)).map((span) => ({ path: `body.${field}`, message: span.reason }))));
    if (found.length > 0) refuse('identifiers_found', { fields: found });
  }
}

const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);
