import type { Span } from '../types.js';

/** What a case says about a person besides identifiers; every field is optional. */
export interface CaseFacts {
  ageYears?: number;
  ageBand?: string;
  sex?: string;
  /** People living in the smallest place named; without one the region's size. */
  placePopulation?: number;
  occupation?: string;
  /** Diagnosis with its rough number of people per 100,000. */
  diagnosis?: { name: string; per100k: number };
  ethnicity?: string;
  family?: string;
  event?: string;
  litigation?: boolean;
}

export type RiskLevel = 'recognisable' | 'ask' | 'low';

/** One hint about a combination. `expected` is the rough number of people who fit. */
export interface RiskHint {
  level: RiskLevel;
  expected: number;
  facts: string[];
  /** The one detail whose loss gains most. */
  drop: string;
  message: string;
}

export function risk(_facts: CaseFacts, _spans: readonly Span[]): RiskHint[] {
  return [];
}
