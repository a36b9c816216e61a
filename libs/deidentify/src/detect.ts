import { findTitled } from './names/titled.js';
import { normalise } from './normalise/normalise.js';
import { findEmails, findPhones } from './patterns/contacts.js';
import { findFullDates } from './patterns/dates.js';
import { findHealthNumbers } from './patterns/health-numbers.js';
import { findNationalIds } from './patterns/national-ids.js';
import { findPostcodes } from './patterns/postcodes.js';
import type { Finder } from './patterns/scan.js';
import { replacementFor } from './replace/replacement.js';
import { resolve, tierOf } from './resolve.js';
import { RULES } from './rules.js';
import type { DetectOptions, Span } from './types.js';

const FINDERS: readonly Finder[] = [findHealthNumbers, findNationalIds, findEmails, findPhones, findPostcodes, findFullDates, findTitled];

/**
 * Finds what could identify a person. Pure: the same text, options and loaded lists give the same marks everywhere.
 * Marks are sorted, do not overlap and lie inside the text.
 */
export function detect(text: string, _options: DetectOptions = {}): Span[] {
  const plain = normalise(text);
  const finds = resolve(plain.text, FINDERS.flatMap((find) => find(plain.text)));
  return finds.map((find) => {
    const rule = RULES[find.rule];
    const type = find.type ?? rule.type;
    return {
      start: plain.startOf(find.start), end: plain.endOf(find.end), type, tier: tierOf(find), score: find.score ?? rule.score,
      rule: find.rule, reason: find.reason ?? rule.reason, ...replacementFor(find, type),
    };
  });
}
