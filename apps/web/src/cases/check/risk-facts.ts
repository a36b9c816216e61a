import type { CaseContent } from '@without-walls/contracts';
import type { CaseFacts } from '@without-walls/deidentify';
import { householdWords } from '../words/options';

/** Rough numbers of people in such surroundings within the region that readers know. Orders of size, not a statement about any real place. */
const people = { city: 1_000_000, town: 500_000, rural: 150_000, remote: 30_000 } as const;

/** What the structured fields of a case say about a person, as the hint about combinations takes it. Common ways to live and work say nothing. */
export function riskFacts({ person }: CaseContent): CaseFacts {
  const facts: CaseFacts = {};
  if (typeof person.age === 'number') facts.ageYears = person.age;
  if (person.age === '90+') facts.ageBand = '90+';
  if (person.sex && person.sex !== 'not-said') facts.sex = person.sex;
  if (person.regionType) facts.regionPopulation = people[person.regionType];
  if (person.household === 'no-fixed-home' || person.household === 'supported') facts.family = householdWords[person.household];
  return facts;
}
