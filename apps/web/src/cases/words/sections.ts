import { sectionNames, type SectionName } from '@without-walls/contracts';

type SectionWords = { title: string; /** In the narrow list beside the form. */ short: string; /** One line under the heading: what belongs here. */ lead: string };

/** The sections of the form as they are called on screen. */
export const sectionWords: Record<SectionName, SectionWords> = {
  questions: { title: 'Questions for the team', short: 'Questions', lead: 'What you would ask if the team sat beside you. One to three questions; the first is the one they answer if time is short.' },
  matters: { title: 'What matters to this person', short: 'What matters', lead: 'In their own words, as far as you can. The team plans towards this, not towards a score.' },
  person: { title: 'The person', short: 'Person', lead: 'Enough to picture their days. No name, no date of birth, no place: the form has no room for them.' },
  pain: { title: 'The pain', short: 'Pain', lead: 'Where, how long, and how it came about.' },
  impact: { title: 'Impact and function', short: 'Impact', lead: 'What the pain stops, what still works, and the other conditions this person lives with.' },
  mood: { title: 'Mood, sleep and safety', short: 'Mood and sleep', lead: 'These shape pain as much as any scan does. If there is danger now, act now and do not wait for an answer here.' },
  treatments: { title: 'Treatments tried', short: 'Treatments', lead: 'What was tried and what came of it. A line each is enough.' },
  medicines: { title: 'Medicines', short: 'Medicines', lead: 'All of them, bought ones too. Benefit and harm help the team more than the exact brand.' },
  investigations: { title: 'Investigations', short: 'Investigations', lead: 'What was done, and what it said in a line. Leave out hospitals and report numbers.' },
  redFlags: { title: 'Red flags', short: 'Red flags', lead: 'Every group needs an answer; “not assessed” is one. A yes goes the urgent way first.' },
  local: { title: 'What is available locally', short: 'Local options', lead: 'So that the advice can be followed where this person lives.' },
  eligibility: { title: 'How the case fits the service', short: 'Fit', lead: 'Nobody is turned away here. Where another service may be quicker, you are told who and how.' },
};

export const orderedSections: readonly SectionName[] = sectionNames;
export const sectionTitle = (name: SectionName): string => sectionWords[name].title;

/** The next and the previous section, or null at the ends. */
export function neighbours(name: SectionName): { before: SectionName | null; after: SectionName | null } {
  const at = sectionNames.indexOf(name);
  return { before: sectionNames[at - 1] ?? null, after: sectionNames[at + 1] ?? null };
}

export function isSection(value: string | null | undefined): value is SectionName {
  return typeof value === 'string' && (sectionNames as readonly string[]).includes(value);
}
