import type { Find } from '../rules.js';
import { bounded, digitsOf, scan, whole } from './scan.js';
import { scanWithin, windowsAround } from './windows.js';

const NUMBER_WORD = '(?:no\\.?|nos\\.?|num\\.?|number|nr\\.?|id|i\\.d\\.|identifier|ref\\.?|reference|code|#)(?!\\p{L})';
const SUBJECT =
  '(?:hospital|hosp|patient|pt|unit|case|chart|record|medical record|clinic|emis|systmone|rio|pas|crn|district|episode|encounter|visit|admission|accession|specimen|sample|lab|study|trial|participant|subject|member|membership|subscriber|beneficiary|policy|plan|insurance|insurer|claim|account|acct|a/c|bank|sort|card|customer|client|invoice|order|referral|ubrn|booking|e-?rs|licen[cs]e|driver\'?s? licen[cs]e|driving licen[cs]e|dl|passport|certificate|registration|gmc|nmc|hcpc|gphc|npi|dea|prescriber|staff|employee|payroll|badge|student|prison(?:er)?|inmate|service|regiment|military|veteran|court|crime|incident|police|docket|file|national insurance|ni|ss|social security|tax|utr|vat|health card|ohip|phn|health insurance|medicare|medicaid|group|rx|prescription|benefit|dwp|esa|pip|uc|home office|visa|brp|asylum|nass|local|national|master|unique|system|personal|internal|radiology|imaging|pacs|dicom|histology|biopsy|barcode|tracking|parcel|allergy card)';
const VALUE = '(?<value>(?=[\\p{L}\\d/\\-.]{0,24}\\d|\\p{L}{1,3} \\d)[\\p{L}\\d](?:[\\p{L}\\d/\\-.]{1,24})(?: (?=[\\dA-Z\\-/]{0,12}\\d)[\\dA-Z\\-/]{1,12}){0,4})';
const LINK = '[ ]{0,2}(?:[:#=.\\-]{0,3}|is|was|of)[ \\n]{0,2}[#(]?';
const WITH_NUMBER_WORD = bounded(`${SUBJECT}(?:'s)?(?: (?:record|card|account|plan|policy|id|claim|licen[cs]e|registration|insurance))? ?${NUMBER_WORD}${LINK}${VALUE}`, 'giu');
const ACRONYM = bounded(`(?:mrn|m\\.r\\.n\\.|urn|crn|nino|ni no|ssn|dl|dln|npi|hcn|phn|mbi|hicn|upi|empi|epr|rxn|iban|bic|swift|fin|csn|har|nhi|ihi|vin|cas|ubrn|dod|emrn|pin|umrn|uhid|pid|ehr id|k number|k no|x number|rxr|acct|acc(?:ount)?|a/c|policy|passport|licen[cs]e|sort code|record|claim|case|chart|file|hosp(?:ital)?|patient id|pt id|id|ref|reference|member|subscriber|certificate|badge)(?!\\p{L})(?: ?${NUMBER_WORD})?${LINK}${VALUE}`, 'giu');
const SOLE_WORDS = /^(?:policy|record|claim|case|chart|file|hosp|hospital|passport|licence|license|member|subscriber|certificate|badge|acc|account|ref|reference|id|dl|fin|pin)/i;
const HASHED = bounded('#[ ]?(?<value>[A-Z]{0,4}-?\\d[\\dA-Z\\-]{3,20})');
const NHS_STYLE = bounded('(?:[A-Z]{1,3}[\\-/]?\\d{5,9}[A-Z]?|[A-Z]{2,5}-\\d{2,4}-\\d{2,8}|\\d{2,4}/[A-Z]{1,3}/\\d{3,8}|[A-Z]{3,6}-\\d{3,10}|[A-Z]{2,5}\\d{2}[A-Z\\d]{2,10}\\d{2})');
const PASSPORT = bounded('passport[^\\d\\n]{0,24}(?<value>[A-Z]{0,2}\\d{7,9})', 'giu');
const LONG = bounded('\\d{7,12}');
const DOSE_OR_COUNT = /^(?:mg|mcg|g|ml|units?|iu|x|%|million|copies|cells|steps|per)/i;
const CODES = /^(?:[A-TV-Z]\d{2}(?:\.\d{1,4})?|COVID-?19|HLA-?B27|SARS-?COV-?2|[A-Z]{2,6}-?\d{1,3})$/i;

function valueOf(match: RegExpExecArray): { start: number; end: number; value: string } {
  const value = (match.groups?.['value'] ?? '').replace(/[ .\-/]+$/, '');
  const start = match.index + match[0].lastIndexOf(match.groups?.['value'] ?? '');
  return { start, end: start + value.length, value };
}

function judge(match: RegExpExecArray, text: string): Find | undefined {
  const { start, end, value } = valueOf(match);
  const digits = digitsOf(value).length;
  const sole = SOLE_WORDS.test(match[0]) && !/[:#=]/.test(match[0].slice(0, start - match.index)) && !/\b(?:no|num|number|nr|id|ref)\b/i.test(match[0].slice(0, start - match.index));
  if (digits < (sole ? 5 : 3) || DOSE_OR_COUNT.test(text.slice(end).trimStart()) || /^(?:19|20)\d\d$/.test(value)) return undefined;
  return { start, end, rule: 'id.labelled' };
}

/** Record, policy, account and licence numbers, by the words before them or by their form. */
export function findLabelledIds(text: string): Find[] {
  if (!/\d{3}/.test(text)) return [];
  const digits = windowsAround(text, /\d+/g, 72, 28);
  return [
    ...scanWithin(text, digits, WITH_NUMBER_WORD, (m) => judge(m, text)),
    ...scanWithin(text, digits, ACRONYM, (m) => judge(m, text)),
    ...scan(text, HASHED, (m) => judge(m, text)),
    ...scan(text, PASSPORT, (m) => ({ start: valueOf(m).start, end: valueOf(m).end, rule: 'id.passport' })),
    ...scanWithin(text, digits, NHS_STYLE, (m) => (CODES.test(m[0]) ? undefined : { ...whole(m), rule: 'id.mixed' })),
    ...scan(text, LONG, (m) => (DOSE_OR_COUNT.test(text.slice(m.index + m[0].length, m.index + m[0].length + 12).trimStart()) ? undefined : { ...whole(m), rule: 'id.long' })),
  ];
}
