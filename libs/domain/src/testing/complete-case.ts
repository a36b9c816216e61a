import { emptyCase, redFlagGroups, type CaseContent } from '@without-walls/contracts';

/** The smallest case that is ready, for specs of this library (fixtures may not be imported here). */
export function completeCase(): CaseContent {
  const blank = emptyCase();
  return {
    ...blank,
    questions: { questions: [{ kind: 'medicines', text: 'What next?' }], useful: '' },
    matters: { ownWords: 'To walk again.', personAgrees: 'yes' },
    person: { ...blank.person, age: 50, household: 'alone' },
    pain: { ...blank.pain, sites: ['lower-back'], duration: { value: 2, unit: 'years' }, story: 'Two years of back pain.' },
    impact: { ...blank.impact, function: 'Walks ten minutes.', distress: true },
    mood: { ...blank.mood, mood: 'mild', safety: 'none' },
    treatments: { ...blank.treatments, nothingTried: true },
    medicines: { ...blank.medicines, none: true },
    investigations: { ...blank.investigations, complete: 'yes' },
    redFlags: { ...blank.redFlags, answers: Object.fromEntries(redFlagGroups.map((group) => [group, 'no'])) as CaseContent['redFlags']['answers'] },
    eligibility: { ...blank.eligibility, cause: 'none-found' },
  };
}
