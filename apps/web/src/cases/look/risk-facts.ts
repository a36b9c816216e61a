import type { CaseContent } from '@without-walls/contracts';
import type { CaseFacts } from '@without-walls/deidentify';
import { householdWords, workWords } from '../words/options';

/** Rough numbers of people in a place of this kind, for the hint about combinations. Not a statement about any real place. */
const population = { city: 300_000, town: 30_000, rural: 5_000, remote: 1_000 } as const;

/** What the structured fields of a case say about a person, as the risk hint takes it. */
export function riskFacts({ person, pain }: CaseContent): CaseFacts {
  const facts: CaseFacts = {};
  if (typeof person.age === 'number') facts.ageYears = person.age;
  if (person.age === '90+') facts.ageBand = '90+';
  if (person.sex && person.sex !== 'not-said') facts.sex = person.sex;
  if (person.regionType) facts.placePopulation = population[person.regionType];
  if (person.work && person.work !== 'not-said' && person.work !== 'not-working') facts.occupation = workWords[person.work];
  if (person.household && person.household !== 'not-said') facts.family = householdWords[person.household];
  if (pain.onset === 'after-injury') facts.event = 'an injury';
  return facts;
}
