import { emptyCase, sectionNames, type CaseContent, type Readiness, type SectionName } from '@without-walls/contracts';
import { informationCount } from './information.js';
import { requirements } from './requirements.js';

/** What is still missing, in words: required things first, each in the order of the form. `ready` when nothing required is missing. */
export function readiness(content: CaseContent): Readiness {
  const open = requirements.filter((requirement) => !requirement.met(content));
  const missing = [...open.filter((r) => r.required), ...open.filter((r) => !r.required)].map(({ section, field, say, required }) => ({ section, field, say, required }));
  return { ready: !missing.some((item) => item.required), missing, informationItems: informationCount(content) };
}

export type SectionState = 'done' | 'started' | 'empty';

/**
 * State of each section for the list beside the form. `empty`: as in a new draft. `done`: touched and nothing required
 * of it is missing. An untouched section without requirements stays `empty`.
 */
export function sectionProgress(content: CaseContent): Record<SectionName, SectionState> {
  const blank = emptyCase();
  const wanting = new Set(requirements.filter((r) => r.required && !r.met(content)).map((r) => r.section));
  const stateOf = (section: SectionName): SectionState => {
    if (JSON.stringify(content[section]) === JSON.stringify(blank[section])) return 'empty';
    return wanting.has(section) ? 'started' : 'done';
  };
  return Object.fromEntries(sectionNames.map((section) => [section, stateOf(section)])) as Record<SectionName, SectionState>;
}
