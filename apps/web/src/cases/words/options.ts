import type { CaseContent, CaseView, Duration } from '@without-walls/contracts';

type Question = CaseContent['questions']['questions'][number];
type Person = CaseContent['person'];
type Pain = CaseContent['pain'];
type Mood = CaseContent['mood'];
type Treatment = CaseContent['treatments']['rows'][number];
type Medicine = CaseContent['medicines']['rows'][number];
type Investigation = CaseContent['investigations']['rows'][number];
type Words<K extends string> = Record<K, string>;

export const questionKindWords: Words<Question['kind']> = {
  diagnosis: 'Diagnosis', medicines: 'Medicines', taper: 'Reducing a medicine', psychology: 'Psychology', rehabilitation: 'Rehabilitation', intervention: 'Injection or procedure', addiction: 'Dependence', communication: 'How to talk about it', system: 'Finding the right service',
};
export const sexWords: Words<NonNullable<Person['sex']>> = { female: 'Female', male: 'Male', 'non-binary': 'Non-binary', other: 'Another way', 'not-said': 'Prefers not to say' };
export const regionWords: Words<NonNullable<Person['regionType']>> = { city: 'City', town: 'Town', rural: 'Countryside', remote: 'Remote' };
export const workWords: Words<NonNullable<Person['work']>> = { working: 'Working', 'working-adjusted': 'Working with adjustments', 'off-sick': 'Off sick', 'not-working': 'Not working', retired: 'Retired', student: 'Student', carer: 'Carer', 'not-said': 'Prefers not to say' };
export const householdWords: Words<NonNullable<Person['household']>> = { alone: 'Lives alone', 'with-partner': 'With a partner', 'with-family': 'With family', shared: 'Shares a home', supported: 'Supported living', 'no-fixed-home': 'No fixed home', 'not-said': 'Prefers not to say' };
export const agreesWords: Words<NonNullable<CaseContent['matters']['personAgrees']>> = { yes: 'Yes, they know and agree', no: 'No, they do not agree', 'not-yet': 'Not asked yet' };
export const onsetWords: Words<NonNullable<Pain['onset']>> = { sudden: 'Sudden', gradual: 'Gradual', 'after-injury': 'After an injury', 'after-surgery': 'After surgery', 'after-illness': 'After an illness', unknown: 'Not known' };
export const patternWords: Words<NonNullable<Pain['pattern']>> = { constant: 'Constant', 'constant-with-flares': 'Constant with flares', intermittent: 'Comes and goes', 'with-movement': 'With movement', night: 'Mostly at night', unpredictable: 'Unpredictable' };
export const icd11Words: Words<NonNullable<Pain['icd11']>> = {
  primary: 'Chronic primary pain', 'cancer-related': 'Cancer-related pain', 'postsurgical-posttraumatic': 'After surgery or injury', neuropathic: 'Neuropathic pain', 'headache-orofacial': 'Headache or orofacial pain', visceral: 'Visceral pain', musculoskeletal: 'Musculoskeletal pain', unsure: 'Unsure; I ask the team',
};
export const impactWords: Words<CaseContent['impact']['areas'][number]> = {
  'self-care': 'Self-care', 'moving-about': 'Moving about', household: 'Household', work: 'Work', 'family-roles': 'Family roles', 'social-life': 'Social life', sleep: 'Sleep', 'sex-and-intimacy': 'Sex and intimacy', driving: 'Driving', finances: 'Money',
};
export const moodWords: Words<NonNullable<Mood['mood']>> = { none: 'No low mood', mild: 'Mildly low', moderate: 'Moderately low', severe: 'Severely low' };
export const sleepWords: Words<NonNullable<Mood['sleep']>> = { none: 'Sleeps well', mild: 'Mildly disturbed', moderate: 'Moderately disturbed', severe: 'Severely disturbed' };
export const safetyWords: Words<NonNullable<Mood['safety']>> = { none: 'Asked; none', past: 'In the past, not now', 'current-with-plan': 'Now, and there is a safety plan', 'current-no-plan': 'Now, and there is no safety plan yet', 'not-asked': 'Not asked' };
export const treatmentWords: Words<Treatment['kind']> = {
  physiotherapy: 'Physiotherapy', exercise: 'Exercise', psychology: 'Psychology', 'self-management': 'Self-management', 'pain-programme': 'Pain programme', manual: 'Manual therapy', acupuncture: 'Acupuncture', tens: 'TENS', injection: 'Injection', surgery: 'Surgery', 'occupational-therapy': 'Occupational therapy', 'social-prescribing': 'Social prescribing', other: 'Other',
};
export const responseWords: Words<NonNullable<Treatment['response']>> = { helped: 'Helped', 'helped-a-little': 'Helped a little', 'no-change': 'No change', 'made-worse': 'Made it worse', 'stopped-early': 'Stopped early', unknown: 'Not known' };
export const routeWords: Words<NonNullable<Medicine['route']>> = { oral: 'By mouth', sublingual: 'Under the tongue', transdermal: 'Patch', topical: 'On the skin', nasal: 'Nasal', inhaled: 'Inhaled', injection: 'Injection', rectal: 'Rectal', other: 'Other' };
export const benefitWords: Words<NonNullable<Medicine['benefit']>> = { good: 'Good', some: 'Some', none: 'None', unclear: 'Unclear' };
export const resultWords: Words<NonNullable<Investigation['result']>> = { normal: 'Normal', 'abnormal-explains': 'Abnormal, explains the pain', 'abnormal-incidental': 'Abnormal, by chance', awaited: 'Result awaited', unknown: 'Not known' };
export const completeWords: Words<NonNullable<CaseContent['investigations']['complete']>> = { yes: 'Yes, complete and acted on', no: 'No, something is still open', 'not-appropriate': 'Not appropriate for this person' };
export const causeWords: Words<NonNullable<CaseContent['eligibility']['cause']>> = { 'none-found': 'No clear cause after the right investigations', 'no-specific-treatment': 'A cause, but no treatment for it that can be offered or is acceptable', 'persists-despite-treatment': 'A cause that is treated, and the pain persists' };
export const routeTakenWords: Words<NonNullable<CaseContent['redFlags']['urgentRoute']>['taken']> = { '999': 'Emergency services were called', 'same-day': 'Seen or discussed the same day', 'urgent-referral': 'An urgent referral was sent', 'already-excluded': 'Already looked into and excluded' };
export const urgencyWords: Words<CaseView['urgency']> = { routine: 'Routine', soon: 'Soon', urgent: 'Urgent' };

/** `10 years`, `1 month`. */
export function durationWords(duration: Duration): string {
  return `${duration.value} ${duration.value === 1 ? duration.unit.slice(0, -1) : duration.unit}`;
}

/** The pairs of a word list as options of a select or a group of choices. */
export function optionsOf<K extends string>(words: Words<K>): { value: K; label: string }[] {
  return (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));
}
