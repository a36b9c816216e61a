import type { Span } from '../types.js';

/** What a case says about a person besides identifiers; every field is optional. */
export interface CaseFacts {
  /** Age in whole years; exact ages narrow more than bands. */
  ageYears?: number;
  ageBand?: string;
  sex?: string;
  /** People living in the smallest place that is named. Without one `regionPopulation` counts. */
  placePopulation?: number;
  /** People living in the region that the readers know of. Default 2,000,000. */
  regionPopulation?: number;
  occupation?: string;
  /** Diagnosis with the rough number of people per 100,000 who have it. */
  diagnosis?: { name: string; per100k: number };
  ethnicity?: string;
  /** An unusual family fact, such as triplets. */
  family?: string;
  /** A public or dated event, such as a reported accident. */
  event?: string;
  litigation?: boolean;
}

/** `recognisable`: fewer than 20 people are expected to fit; `ask`: fewer than 5, the coordinator decides. */
export type RiskLevel = 'recognisable' | 'ask' | 'low';

/** One hint about a combination. `expected` is the rough number of people who fit all facts. */
export interface RiskHint {
  level: RiskLevel;
  expected: number;
  facts: string[];
  /** The one detail whose loss gains most. */
  drop: string;
  message: string;
}

interface Fact {
  name: string;
  /** Share of people who have it: rough orders of size, made to be read and argued with, not a survey. */
  share: number;
}

const REGION = 2_000_000;
const SHARES = { year: 1 / 80, band: 1 / 16, sex: 1 / 2, occupation: 1 / 200, ethnicity: 1 / 20, family: 1 / 200, event: 1 / 5000, litigation: 1 / 100 } as const;
const UNKNOWN_PLACE = 20_000;
const RECOGNISABLE = 20;
const ASK = 5;

function factsOf(facts: CaseFacts): Fact[] {
  const list: (Fact | undefined)[] = [
    facts.ageYears === undefined ? undefined : { name: 'exact age', share: SHARES.year },
    facts.ageYears === undefined && facts.ageBand ? { name: 'age band', share: SHARES.band } : undefined,
    facts.sex ? { name: 'sex', share: SHARES.sex } : undefined,
    facts.occupation ? { name: 'occupation', share: SHARES.occupation } : undefined,
    facts.diagnosis ? { name: 'diagnosis', share: Math.min(1, Math.max(0, facts.diagnosis.per100k) / 100_000) } : undefined,
    facts.ethnicity ? { name: 'ethnicity', share: SHARES.ethnicity } : undefined,
    facts.family ? { name: 'family circumstances', share: SHARES.family } : undefined,
    facts.event ? { name: 'event', share: SHARES.event } : undefined,
    facts.litigation ? { name: 'legal claim', share: SHARES.litigation } : undefined,
  ];
  return list.filter((fact) => fact !== undefined);
}

/** Population to reckon with: the smallest place named in facts or still marked in the text. */
function population(facts: CaseFacts, spans: readonly Span[]): { people: number; place: boolean } {
  const marked = spans.some((span) => span.type === 'PLACE' && span.tier === 'block') ? UNKNOWN_PLACE : Number.POSITIVE_INFINITY;
  const named = Math.min(facts.placePopulation ?? Number.POSITIVE_INFINITY, marked);
  return Number.isFinite(named) ? { people: named, place: true } : { people: facts.regionPopulation ?? REGION, place: false };
}

const withPlace = (facts: CaseFacts, list: readonly Fact[], place: boolean, people: number): Fact[] =>
  place ? [...list, { name: 'place', share: people / (facts.regionPopulation ?? REGION) }] : [...list];

const expectedOf = (people: number, list: readonly Fact[]): number => list.reduce((all, fact) => all * fact.share, people);

function message(level: RiskLevel, expected: number, drop: string): string {
  const people = expected < 1 ? 'fewer than one person' : `about ${Math.round(expected)} people`;
  const start = `${people} would fit these details together.`;
  const question = 'Would a neighbour, colleague or local reporter know who this is?';
  return `${start[0]?.toUpperCase()}${start.slice(1)} ${question} Dropping the ${drop} helps most.${level === 'ask' ? ' Ask the coordinator.' : ''}`;
}

/**
 * Tells how recognisable a person is by facts together: people of the smallest place times rough shares (a small, readable model
 * after Sweeney's uniqueness estimates; the shares are orders of magnitude). One hint at most, none while 20 people or more fit.
 */
export function risk(facts: CaseFacts, spans: readonly Span[]): RiskHint[] {
  const { people, place } = population(facts, spans);
  const list = factsOf(facts);
  if (list.length + (place ? 1 : 0) < 2) return [];
  const expected = expectedOf(people, list);
  if (expected >= RECOGNISABLE) return [];
  const all = withPlace(facts, list, place, people);
  const drop = [...all].sort((a, b) => a.share - b.share)[0]?.name ?? 'place';
  const level: RiskLevel = expected < ASK ? 'ask' : 'recognisable';
  return [{ level, expected, facts: all.map((fact) => fact.name), drop, message: message(level, expected, drop) }];
}
