import type { SpanType, Tier } from './types.js';

/** What every mark of one rule has in common. `order` settles ties: lower wins. */
export interface Rule {
  type: SpanType;
  tier: Tier;
  score: number;
  reason: string;
}

const rule = (type: SpanType, tier: Tier, score: number, reason: string): Rule => ({ type, tier, score, reason });

/** Every rule of the library. The place in the table is the rule's rank when two marks tie. */
export const RULES = {
  'nhs.valid': rule('NHS', 'block', 1, 'NHS or Health and Care number; its check digit is right'),
  'chi.valid': rule('CHI', 'block', 1, 'CHI number; it begins with a date of birth'),
  'nhs.labelled': rule('NHS', 'block', 0.9, 'Labelled as an NHS or Health and Care number'),
  'nino': rule('NINO', 'block', 0.98, 'National Insurance number'),
  'id.passport': rule('ID', 'block', 0.95, 'Passport number'),
  'id.driving': rule('ID', 'block', 0.98, 'Driving licence number'),
  'id.ssn': rule('ID', 'block', 0.95, 'Social Security number'),
  'id.health-card': rule('ID', 'block', 0.95, 'Provincial health card number'),
  'id.card': rule('ID', 'block', 0.95, 'Bank card or account number'),
  'id.labelled': rule('ID', 'block', 0.95, 'Record, policy or account number'),
  'vehicle': rule('VEHICLE', 'block', 0.9, 'Vehicle registration'),
  'device': rule('DEVICE', 'block', 0.9, 'Device serial number'),
  'id.mixed': rule('ID', 'block', 0.75, 'Letters and digits that look like a reference number'),
  'id.long': rule('ID', 'warn', 0.6, 'A long number that could identify someone'),
  'email': rule('EMAIL', 'block', 1, 'E-mail address'),
  'phone': rule('PHONE', 'block', 0.95, 'Telephone or fax number'),
  'phone.labelled': rule('PHONE', 'block', 0.95, 'Labelled as a telephone, fax or bleep number'),
  'url': rule('URL', 'block', 0.95, 'Web address'),
  'handle': rule('URL', 'block', 0.9, 'Social media name'),
  'ip': rule('IP', 'block', 0.95, 'Internet address'),
  'dob': rule('DOB', 'block', 1, 'Date of birth'),
  'date.full': rule('DATE', 'block', 0.95, 'Full date'),
  'date.partial': rule('DATE', 'warn', 0.8, 'Month, day or event that could date something about the person'),
  'age.over89': rule('AGE90', 'block', 0.95, 'Ages over 89 are rare enough to identify'),
  'postcode': rule('POSTCODE', 'block', 0.98, 'Postcode'),
  'postcode.partial': rule('POSTCODE', 'warn', 0.7, 'First half of a postcode'),
  'zip': rule('POSTCODE', 'block', 0.9, 'ZIP or postal code'),
  'address': rule('ADDRESS', 'block', 0.95, 'Street address'),
  'name.known': rule('NAME', 'block', 1, 'A name, site or town from the member profile'),
  'name.titled': rule('NAME', 'block', 0.97, 'Title and name'),
  'name.clinician': rule('CLINICIAN', 'block', 0.97, 'Name of a health or care worker'),
  'name.relative': rule('RELATIVE', 'block', 0.95, 'Name of a relative or of someone close'),
  'name.labelled': rule('NAME', 'block', 0.93, 'A label says that a name follows'),
  'name.full': rule('NAME', 'block', 0.93, 'First name and surname'),
  'name.initialled': rule('NAME', 'block', 0.9, 'Initials and surname'),
  'name.lower-pair': rule('NAME', 'block', 0.8, 'First name and surname written without capitals'),
  'name.again': rule('NAME', 'block', 0.9, 'A name found elsewhere in this text'),
  'name.initials': rule('NAME', 'block', 0.85, 'Initials used as a name'),
  'name.spaced': rule('NAME', 'block', 0.8, 'A name with its letters written apart'),
  'name.misread': rule('NAME', 'block', 0.75, 'A name with letters misread or broken over lines'),
  'name.lone-given': rule('NAME', 'block', 0.85, 'First name'),
  'name.everyday': rule('NAME', 'block', 0.8, 'First name and surname that are also everyday words'),
  'place.large': rule('PLACE', 'warn', 0.8, 'Town or city of 20,000 people or more'),
  'place.region': rule('PLACE', 'warn', 0.5, 'County or state; a region is safer'),
  'name.unknown-pair': rule('NAME', 'warn', 0.7, 'Two capitalised words together that could be a name'),
  'name.lone-surname': rule('NAME', 'warn', 0.65, 'Could be a surname'),
  'name.lone-ambiguous': rule('NAME', 'warn', 0.65, 'A first name or a place'),
  'name.lone-everyday': rule('NAME', 'warn', 0.55, 'An everyday word with a capital that is also a name'),
  'name.lower-given': rule('NAME', 'warn', 0.6, 'First name written without a capital'),
  'name.dotted': rule('NAME', 'warn', 0.6, 'Could be initials'),
  'facility': rule('FACILITY', 'block', 0.9, 'Name of a health service'),
  'organisation': rule('ORG', 'block', 0.85, 'Name of a school, employer, home, prison, prayer house or club'),
  'organisation.context': rule('ORG', 'block', 0.8, 'Name of a workplace or organisation, by the words before it'),
  'employer.large': rule('ORG', 'warn', 0.8, 'Large employer'),
  'place.small': rule('PLACE', 'block', 0.9, 'Town or village of under 20,000 people'),
  'place.context': rule('PLACE', 'block', 0.85, 'A place, by the words before it or its form'),
  'place.form': rule('PLACE', 'warn', 0.6, 'Looks like the name of a village'),
  'provider': rule('NAME', 'warn', 0.5, 'Marked by an additional checker'),
  'sweep': rule('UNKNOWN_CAPITALISED', 'warn', 0.5, 'A capitalised word that is not known; is it a name?'),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export const RULE_ORDER: ReadonlyMap<string, number> = new Map(Object.keys(RULES).map((id, index) => [id, index]));

/** A mark inside the library: offsets are of the normalised text. */
export interface Find {
  start: number;
  end: number;
  rule: RuleId;
  /** Set where one rule serves several kinds or tiers. */
  type?: SpanType;
  tier?: Tier;
  score?: number;
  reason?: string;
  replacement?: string;
  alternatives?: string[];
}
