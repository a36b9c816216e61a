import { foldWord } from './normalise/fold.js';
import { normalise, type Normalised } from './normalise/normalise.js';
import { findDisguised } from './names/disguised.js';
import { findFullNames } from './names/full-names.js';
import { findInitials } from './names/initials.js';
import { findKnown, findKnownCodes } from './names/known.js';
import { findLabelled } from './names/labels.js';
import { findLoneNames } from './names/lone.js';
import { findLowerCase } from './names/lower-case.js';
import { namesIn, propagate, type FoundNames } from './names/propagate.js';
import { findRelatives } from './names/relations.js';
import { findTitled } from './names/titled.js';
import { findEmails, findPhones } from './patterns/contacts.js';
import { findFullDates } from './patterns/dates.js';
import { findHealthNumbers } from './patterns/health-numbers.js';
import { findLabelledIds } from './patterns/labelled-ids.js';
import { findNationalIds } from './patterns/national-ids.js';
import { findPartialDates } from './patterns/partial-dates.js';
import { findPostcodes } from './patterns/postcodes.js';
import type { Finder } from './patterns/scan.js';
import { findDevices, findGreatAges, findVehicles } from './patterns/things.js';
import { findWeb } from './patterns/web.js';
import { findAddresses } from './places/addresses.js';
import { findPlacesByContext } from './places/context.js';
import { findNeighbours } from './places/neighbours.js';
import { findOrganisations } from './places/organisations.js';
import { findTowns } from './places/towns.js';
import { replacementFor } from './replace/replacement.js';
import { resolve, tierOf } from './resolve.js';
import { RULES, type Find } from './rules.js';
import { sweep } from './sweep.js';
import { readDocument, type Document } from './tokens/document.js';
import type { AllowEntry, CarriedNames, DetectOptions, Span } from './types.js';

const PATTERNS: readonly Finder[] = [
  findHealthNumbers, findNationalIds, findEmails, findPhones, findPostcodes, findFullDates, findPartialDates, findLabelledIds, findVehicles, findDevices, findGreatAges, findWeb,
];
const GRAMMAR = [findTitled, findRelatives, findLabelled, findInitials, findAddresses, findOrganisations, findPlacesByContext] as const;
const WITH_LISTS = [findFullNames, findLoneNames, findLowerCase, findDisguised, findTowns] as const;

/** Fields where capitalised words are mostly medicines. */
const WITHOUT_SWEEP = new Set(['medication', 'medications', 'medicines']);

function findAll(doc: Document, options: DetectOptions): { finds: Find[]; names: FoundNames } {
  const known = options.knownNames ?? [];
  const finds = [...PATTERNS.flatMap((find) => find(doc.text)), ...GRAMMAR.flatMap((find) => find(doc))];
  if (doc.lists) finds.push(...WITH_LISTS.flatMap((find) => find(doc)));
  if (doc.lists && !WITHOUT_SWEEP.has(options.field ?? '')) finds.push(...sweep(doc));
  if (known.length > 0) finds.push(...findKnown(doc, known), ...findKnownCodes(doc.text, known));
  finds.push(...findNeighbours(doc, finds));
  const names = namesIn(doc, finds);
  finds.push(...propagate(doc, finds, withCarried(names, options.carried)));
  return { finds, names };
}

function withCarried({ words, initials }: FoundNames, carried: CarriedNames | undefined): FoundNames {
  return carried ? { words: new Set([...words, ...carried.words]), initials: new Set([...initials, ...carried.initials]) } : { words, initials };
}

/** Words a person has judged harmless; numbers with check digits and contacts stay marked. */
function isAllowed(text: string, find: Find, allowed: ReadonlySet<string>): boolean {
  if (allowed.size === 0 || /^(?:nhs|chi|nino|id|email|phone)/.test(find.rule)) return false;
  return allowed.has(comparable(text.slice(find.start, find.end)));
}

const comparable = (text: string): string => foldWord(text).replace(/\s+/g, ' ').trim();

function toSpan(find: Find, plain: Normalised, refDate: string | undefined): Span {
  const rule = RULES[find.rule];
  const type = find.type ?? rule.type;
  return {
    start: plain.startOf(find.start),
    end: plain.endOf(find.end),
    type,
    tier: tierOf(find),
    score: find.score ?? rule.score,
    rule: find.rule,
    reason: find.reason ?? rule.reason,
    ...replacementFor(find, type, plain.text.slice(find.start, find.end), refDate),
  };
}

/**
 * Finds what could identify a person. Pure: the same text, options and loaded lists give the same marks everywhere.
 * Marks are sorted, do not overlap and lie inside the text. Without lists only rules that need none are used.
 */
export function detect(text: string, options: DetectOptions = {}): Span[] {
  return examine(text, options).spans;
}

/** As `detect`, and the names of people found in this text, to be carried to the other texts of the same case. */
export function examine(text: string, options: DetectOptions = {}): { spans: Span[]; names: CarriedNames } {
  const plain = normalise(text);
  const allowed = new Set((options.allow ?? []).map((entry: AllowEntry) => comparable(entry.text)));
  const { finds, names } = findAll(readDocument(plain.text), options);
  const left = finds.filter((find) => !isAllowed(plain.text, find, allowed));
  const spans = resolve(plain.text, left).map((find) => toSpan(find, plain, options.refDate));
  return { spans, names: { words: [...names.words].sort(), initials: [...names.initials].sort() } };
}
