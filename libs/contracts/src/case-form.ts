import { z } from 'zod';
import { prose } from './values.js';

/**
 * The case form: twelve sections in the order they are shown. Every field may be missing while the case is a
 * draft; what a case still needs is decided by `readiness` in the domain library. No field can hold a name,
 * a date of birth, a number of a record or a place.
 */
export const questionKinds = ['diagnosis', 'medicines', 'taper', 'psychology', 'rehabilitation', 'intervention', 'addiction', 'communication', 'system'] as const;
export const sexes = ['female', 'male', 'non-binary', 'other', 'not-said'] as const;
export const regionTypes = ['city', 'town', 'rural', 'remote'] as const;
export const workStates = ['working', 'working-adjusted', 'off-sick', 'not-working', 'retired', 'student', 'carer', 'not-said'] as const;
export const households = ['alone', 'with-partner', 'with-family', 'shared', 'supported', 'no-fixed-home', 'not-said'] as const;
export const durationUnits = ['weeks', 'months', 'years'] as const;
export const onsets = ['sudden', 'gradual', 'after-injury', 'after-surgery', 'after-illness', 'unknown'] as const;
export const patterns = ['constant', 'constant-with-flares', 'intermittent', 'with-movement', 'night', 'unpredictable'] as const;
/** ICD-11 MG30, chronic pain: one primary and six secondary groups; `unsure` asks the team. */
export const icd11Categories = ['primary', 'cancer-related', 'postsurgical-posttraumatic', 'neuropathic', 'headache-orofacial', 'visceral', 'musculoskeletal', 'unsure'] as const;
/** Regions of the body map, front and back, left and right as the person's own. */
export const bodySites = [
  'head-front', 'head-back', 'face', 'neck-front', 'neck-back', 'shoulder-left', 'shoulder-right', 'chest', 'upper-back', 'arm-left', 'arm-right', 'elbow-left', 'elbow-right',
  'hand-left', 'hand-right', 'abdomen', 'lower-back', 'pelvis', 'groin', 'buttock-left', 'buttock-right', 'hip-left', 'hip-right', 'thigh-left', 'thigh-right', 'knee-left', 'knee-right',
  'calf-left', 'calf-right', 'foot-left', 'foot-right', 'widespread',
] as const;
export const impactAreas = ['self-care', 'moving-about', 'household', 'work', 'family-roles', 'social-life', 'sleep', 'sex-and-intimacy', 'driving', 'finances'] as const;
export const levels = ['none', 'mild', 'moderate', 'severe'] as const;
export const safetyAnswers = ['none', 'past', 'current-with-plan', 'current-no-plan', 'not-asked'] as const;
export const treatmentKinds = ['physiotherapy', 'exercise', 'psychology', 'self-management', 'pain-programme', 'manual', 'acupuncture', 'tens', 'injection', 'surgery', 'occupational-therapy', 'social-prescribing', 'other'] as const;
export const responses = ['helped', 'helped-a-little', 'no-change', 'made-worse', 'stopped-early', 'unknown'] as const;
export const routes = ['oral', 'sublingual', 'transdermal', 'topical', 'nasal', 'inhaled', 'injection', 'rectal', 'other'] as const;
export const benefits = ['good', 'some', 'none', 'unclear'] as const;
export const investigationResults = ['normal', 'abnormal-explains', 'abnormal-incidental', 'awaited', 'unknown'] as const;

/** Groups of red flags; the items and routes stand in the domain library (`redFlags`). Source: pain referral flag lists, see docs/decisions. */
export const redFlagGroups = ['cauda-equina', 'cord', 'cancer', 'infection', 'fracture', 'inflammatory', 'vascular-visceral', 'giant-cell-arteritis', 'mental-health', 'medicines'] as const;
export const flagAnswers = ['no', 'yes', 'not-assessed'] as const;
export type RedFlagGroup = (typeof redFlagGroups)[number];
export type FlagAnswer = (typeof flagAnswers)[number];

const duration = z.strictObject({ value: z.number().int().min(1).max(99), unit: z.enum(durationUnits) });
export type Duration = z.infer<typeof duration>;
/** Whole years 0 to 89, or `90+`: ages over 89 are pooled (HIPAA safe harbour). */
export const age = z.union([z.number().int().min(0).max(89), z.literal('90+')]);

export const questionsSection = z.strictObject({
  questions: z.array(z.strictObject({ kind: z.enum(questionKinds), text: prose(400) })).max(3),
  useful: prose(600), // what would make the advice useful
});
export const mattersSection = z.strictObject({ ownWords: prose(2000), personAgrees: z.enum(['yes', 'no', 'not-yet']).nullable() });
export const personSection = z.strictObject({
  age: age.nullable(), sex: z.enum(sexes).nullable(), regionType: z.enum(regionTypes).nullable(), language: prose(80), adjustments: prose(600),
  work: z.enum(workStates).nullable(), household: z.enum(households).nullable(), supports: prose(800),
});
export const painSection = z.strictObject({
  sites: z.array(z.enum(bodySites)).max(bodySites.length), duration: duration.nullable(), onset: z.enum(onsets).nullable(), pattern: z.enum(patterns).nullable(),
  icd11: z.enum(icd11Categories).nullable(), workingDiagnosis: prose(400), story: prose(6000),
});
export const impactSection = z.strictObject({ areas: z.array(z.enum(impactAreas)).max(impactAreas.length), function: prose(3000), distress: z.boolean().nullable(), disability: z.boolean().nullable(), medicinesIssue: z.boolean().nullable() });
export const moodSection = z.strictObject({ mood: z.enum(levels).nullable(), sleep: z.enum(levels).nullable(), detail: prose(3000), safety: z.enum(safetyAnswers).nullable(), safetyPlan: prose(1000) });
export const treatmentsSection = z.strictObject({
  rows: z.array(z.strictObject({ kind: z.enum(treatmentKinds), what: prose(300), response: z.enum(responses).nullable(), still: z.boolean() })).max(40),
  resourcesTried: prose(800), nothingTried: z.boolean(),
});
export const medicineRow = z.strictObject({
  drug: prose(80), dose: prose(60), route: z.enum(routes).nullable(), frequency: prose(80), since: duration.nullable(), benefit: z.enum(benefits).nullable(), harm: prose(300),
});
export const medicinesSection = z.strictObject({ rows: z.array(medicineRow).max(60), none: z.boolean(), notes: prose(2000) });
export const investigationsSection = z.strictObject({
  rows: z.array(z.strictObject({ what: prose(200), when: prose(60), result: z.enum(investigationResults).nullable(), conclusion: prose(600) })).max(40),
  complete: z.enum(['yes', 'no', 'not-appropriate']).nullable(), whyNot: prose(600),
});
export const redFlagsSection = z.strictObject({
  answers: z.partialRecord(z.enum(redFlagGroups), z.enum(flagAnswers)), detail: prose(1500),
  /** A yes blocks the routine way until the member says which urgent route was taken. */
  urgentRoute: z.strictObject({ taken: z.enum(['999', 'same-day', 'urgent-referral', 'already-excluded']), note: prose(600) }).nullable(),
});
export const localSection = z.strictObject({ available: prose(2000), barriers: prose(2000) });
export const eligibilitySection = z.strictObject({
  cause: z.enum(['none-found', 'no-specific-treatment', 'persists-despite-treatment']).nullable(),
  exclusions: z.array(z.enum(['inflammatory', 'cancer-palliative', 'suicide-psychosis', 'tertiary'])).max(4),
  continueBecause: prose(600),
});

export const caseSections = {
  questions: questionsSection, matters: mattersSection, person: personSection, pain: painSection, impact: impactSection, mood: moodSection,
  treatments: treatmentsSection, medicines: medicinesSection, investigations: investigationsSection, redFlags: redFlagsSection, local: localSection, eligibility: eligibilitySection,
} as const;
export type SectionName = keyof typeof caseSections;
export const sectionNames = Object.keys(caseSections) as [SectionName, ...SectionName[]];
export type CaseContent = { [K in SectionName]: z.infer<(typeof caseSections)[K]> };
export const caseContent = z.strictObject(caseSections);

/** An untouched form: what a new draft holds. */
export function emptyCase(): CaseContent {
  return {
    questions: { questions: [], useful: '' },
    matters: { ownWords: '', personAgrees: null },
    person: { age: null, sex: null, regionType: null, language: '', adjustments: '', work: null, household: null, supports: '' },
    pain: { sites: [], duration: null, onset: null, pattern: null, icd11: null, workingDiagnosis: '', story: '' },
    impact: { areas: [], function: '', distress: null, disability: null, medicinesIssue: null },
    mood: { mood: null, sleep: null, detail: '', safety: null, safetyPlan: '' },
    treatments: { rows: [], resourcesTried: '', nothingTried: false },
    medicines: { rows: [], none: false, notes: '' },
    investigations: { rows: [], complete: null, whyNot: '' },
    redFlags: { answers: {}, detail: '', urgentRoute: null },
    local: { available: '', barriers: '' },
    eligibility: { cause: null, exclusions: [], continueBecause: '' },
  };
}
