import { redFlagGroups, type CaseContent, type SectionName } from '@without-walls/contracts';
import { redFlagStanding } from './red-flag-standing.js';

const said = (text: string): boolean => text.trim().length > 0;

/** One thing a case should hold. `required` ones keep it from being submitted; the rest help the team. */
export interface Requirement {
  readonly section: SectionName;
  readonly field: string;
  readonly required: boolean;
  /** Shown while it is missing: what to do, in plain words. */
  readonly say: string;
  readonly met: (content: CaseContent) => boolean;
}

/**
 * The smallest set with which a team can think, even when the presenter cannot come. Kept short on purpose: the core
 * takes under eight minutes. Nothing here weighs a score, literacy, litigation or motivation.
 * Sources: MDT minimum data sets of Greater Manchester and UK pain referral lists; FPM PMP guidance for what must not gate.
 */
export const requirements: readonly Requirement[] = [
  { section: 'questions', field: 'questions', required: true, say: 'Ask the team one to three questions', met: (c) => c.questions.questions.some((q) => said(q.text)) },
  { section: 'matters', field: 'ownWords', required: true, say: 'Say what matters to this person, in their own words', met: (c) => said(c.matters.ownWords) },
  { section: 'matters', field: 'personAgrees', required: true, say: 'Say whether the person knows and agrees that their case is shared without their name', met: (c) => c.matters.personAgrees !== null },
  { section: 'person', field: 'age', required: true, say: 'Give the person\u2019s age in years', met: (c) => c.person.age !== null },
  { section: 'pain', field: 'sites', required: true, say: 'Mark where it hurts', met: (c) => c.pain.sites.length > 0 },
  { section: 'pain', field: 'duration', required: true, say: 'Say how long the pain has been there', met: (c) => c.pain.duration !== null },
  { section: 'pain', field: 'story', required: true, say: 'Tell the story of the pain in a few sentences', met: (c) => said(c.pain.story) },
  { section: 'impact', field: 'function', required: true, say: 'Say what the person can and cannot do, and which other conditions they live with', met: (c) => said(c.impact.function) },
  { section: 'impact', field: 'needs', required: true, say: 'Say whether there is distress, disability or a problem with medicines', met: (c) => [c.impact.distress, c.impact.disability, c.impact.medicinesIssue].some((answer) => answer !== null) },
  { section: 'mood', field: 'mood', required: true, say: 'Say how the person\u2019s mood is', met: (c) => c.mood.mood !== null },
  { section: 'mood', field: 'safety', required: true, say: 'Say whether thoughts of self-harm or suicide were asked about', met: (c) => c.mood.safety !== null },
  { section: 'mood', field: 'safetyPlan', required: true, say: 'Describe the safety plan', met: (c) => c.mood.safety !== 'current-with-plan' || said(c.mood.safetyPlan) },
  { section: 'treatments', field: 'rows', required: true, say: 'List what has been tried, or say that nothing has', met: (c) => c.treatments.nothingTried || c.treatments.rows.some((row) => said(row.what)) },
  { section: 'medicines', field: 'rows', required: true, say: 'List the medicines, or say that there are none', met: (c) => c.medicines.none || c.medicines.rows.some((row) => said(row.drug)) },
  { section: 'investigations', field: 'complete', required: true, say: 'Say whether investigations are complete', met: (c) => c.investigations.complete !== null },
  { section: 'investigations', field: 'whyNot', required: true, say: 'Say why investigations are not complete or not appropriate', met: (c) => c.investigations.complete === null || c.investigations.complete === 'yes' || said(c.investigations.whyNot) },
  { section: 'redFlags', field: 'answers', required: true, say: 'Answer every red flag group; "not assessed" is an answer', met: (c) => redFlagGroups.every((group) => c.redFlags.answers[group] !== undefined) },
  { section: 'redFlags', field: 'urgentRoute', required: true, say: 'A red flag is marked yes: say which urgent route you took', met: (c) => !redFlagStanding(c.redFlags).blocksRoutine },
  { section: 'redFlags', field: 'answers', required: true, say: 'There are thoughts of self-harm now and no safety plan: mark the mental health flag and say which urgent route you took', met: (c) => c.mood.safety !== 'current-no-plan' || c.redFlags.answers['mental-health'] === 'yes' },
  { section: 'questions', field: 'useful', required: false, say: 'Say what would make the advice useful to you', met: (c) => said(c.questions.useful) },
  { section: 'person', field: 'work', required: false, say: 'Add work, household and supports', met: (c) => c.person.work !== null || c.person.household !== null || said(c.person.supports) },
  { section: 'pain', field: 'workingDiagnosis', required: false, say: 'Add a working diagnosis, or say that you are unsure', met: (c) => said(c.pain.workingDiagnosis) || c.pain.icd11 !== null },
  { section: 'mood', field: 'sleep', required: false, say: 'Say how the person sleeps', met: (c) => c.mood.sleep !== null },
  { section: 'treatments', field: 'response', required: false, say: 'Add how each treatment went', met: (c) => c.treatments.rows.every((row) => !said(row.what) || row.response !== null) },
  { section: 'medicines', field: 'dose', required: false, say: 'Add dose and benefit of each medicine', met: (c) => c.medicines.rows.every((row) => !said(row.drug) || (said(row.dose) && row.benefit !== null)) },
  { section: 'redFlags', field: 'unassessed', required: false, say: 'Some red flag groups are not assessed', met: (c) => redFlagStanding(c.redFlags).unassessed.length === 0 },
  { section: 'local', field: 'available', required: false, say: 'Say what is available locally and what gets in the way', met: (c) => said(c.local.available) || said(c.local.barriers) },
  { section: 'eligibility', field: 'cause', required: false, say: 'Say how the case fits the service', met: (c) => c.eligibility.cause !== null },
  { section: 'eligibility', field: 'continueBecause', required: false, say: 'Another service may fit better: say why you ask this team as well', met: (c) => c.eligibility.exclusions.length === 0 || said(c.eligibility.continueBecause) },
];
