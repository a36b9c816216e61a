/** How strongly a mark asks for action: `block` must go, `warn` needs a decision, `hint` informs. */
export type Tier = 'block' | 'warn' | 'hint';

export type SpanType =
  | 'NAME' | 'RELATIVE' | 'CLINICIAN' | 'DOB' | 'DATE' | 'AGE90' | 'NHS' | 'CHI' | 'NINO' | 'ID' | 'PHONE' | 'EMAIL' | 'URL' | 'IP'
  | 'POSTCODE' | 'ADDRESS' | 'PLACE' | 'FACILITY' | 'ORG' | 'DEVICE' | 'VEHICLE' | 'UNKNOWN_CAPITALISED';

/** One mark in a text. Offsets are UTF-16 units of the original string, end exclusive. */
export interface Span {
  start: number;
  end: number;
  type: SpanType;
  tier: Tier;
  /** 0 to 1: how sure the rule is; not a probability. */
  score: number;
  /** Stable rule id, fit for the audit log. */
  rule: string;
  /** Why it was marked, in words for the person writing. Never quotes the text. */
  reason: string;
  /** What to write instead; an empty string means "leave it out". */
  replacement: string;
  alternatives: string[];
}

/** Kinds of policy: the region decides number kinds, all regions are always searched. */
export type Profile = 'case-conference-UK';

/** A mark that a person has judged not to identify anyone. */
export interface AllowEntry {
  /** The words as written; compared without regard to case, accents and spacing. */
  text: string;
  reason: 'clinical' | 'eponym' | 'other';
}

export interface DetectOptions {
  profile?: Profile;
  /** Name of the form field. `medication` turns the sweep of unknown words off, `fileName` makes it strict. */
  field?: string;
  /** ISO date (yyyy-mm-dd) of the referral; lets dates become intervals and dates of birth become ages. */
  refDate?: string;
  /** Names, site, town and colleagues known to the caller: certain identifiers. */
  knownNames?: readonly string[];
  allow?: readonly AllowEntry[];
  /** Names found in the other texts of the case: they are marked here, too. */
  carried?: CarriedNames;
}

/** Names found in other texts of the same case, folded: enough to find them again, and small enough to pass between threads. */
export interface CarriedNames {
  readonly words: readonly string[];
  readonly initials: readonly string[];
}

/** A mark proposed by a plug-in, in original offsets. */
export interface ProvidedSpan {
  start: number;
  end: number;
  type: SpanType;
  score: number;
}

/** A source of further marks, such as a local model. It may only add marks. */
export interface SpanProvider {
  readonly id: string;
  spans(text: string): Promise<readonly ProvidedSpan[]>;
}

/** What a person decided about one mark. */
export interface Decision {
  start: number;
  end: number;
  action: 'replace' | 'keep';
  /** New words for `replace`; empty removes the words and one neighbouring space. */
  replacement?: string;
}
