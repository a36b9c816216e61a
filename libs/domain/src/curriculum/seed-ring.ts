import type { LectureTag } from '@without-walls/contracts';

/** A lecture as a new curriculum begins with it. */
export interface SeedLecture {
  readonly title: string;
  readonly outcomes: readonly string[];
  readonly tags: readonly LectureTag[];
}

const lecture = (title: string, tags: readonly LectureTag[], ...outcomes: string[]): SeedLecture => ({ title, outcomes, tags });

/**
 * A ring of 21 lectures on chronic pain for primary care, in our own words. Each stands alone: one may join at any of them.
 * Topics after published pain programmes (fundamentals, assessment, conditions, medicines, psychology, movement, communication).
 */
export const seedRing: readonly SeedLecture[] = [
  lecture('What pain is, and words that help', ['communication', 'diagnosis'], 'Explain acute and persistent pain without blame', 'Name the three mechanisms and a sign of each'),
  lecture('A pain history in ten minutes', ['diagnosis'], 'Take a structured history that covers function and mood', 'Ask for every red flag group and act on it'),
  lecture('When acute pain stays', ['diagnosis', 'psychology'], 'Recognise who is at risk after surgery or injury', 'Plan the first six weeks to lower that risk'),
  lecture('Low back and neck pain', ['diagnosis', 'rehabilitation'], 'Sort back pain by mechanism rather than by picture', 'Say what imaging adds, and when it harms'),
  lecture('Neuropathic pain', ['diagnosis', 'medicines'], 'Find it at the bedside with simple signs', 'Choose, trial and stop a first-line medicine'),
  lecture('Widespread and nociplastic pain', ['diagnosis', 'rehabilitation'], 'Make the diagnosis positively', 'Build a plan that does not begin with a tablet'),
  lecture('Headache and facial pain', ['diagnosis', 'medicines'], 'Tell migraine, tension-type and medication-overuse headache apart', 'Know which facial pain needs a call today'),
  lecture('Joints, tendons and osteoarthritis', ['diagnosis', 'rehabilitation'], 'Advise on load, pacing and strength', 'Place injections and surgery in the plan'),
  lecture('Pelvic and visceral pain', ['diagnosis', 'psychology'], 'Ask about pelvic pain and its history with care', 'Work with the bowel, the bladder and the cycle'),
  lecture('CRPS and pain after surgery', ['diagnosis', 'rehabilitation'], 'Use the criteria, and refer early', 'Start desensitisation and movement at once'),
  lecture('Medicines other than opioids', ['medicines'], 'Match a medicine to a mechanism', 'Set a trial with an end, and stop what does not help'),
  lecture('Opioids: starting, watching, stopping', ['medicines', 'taper'], 'Weigh benefit against dose and company', 'Review with function, not with a number alone'),
  lecture('Reducing medicines together', ['taper', 'communication'], 'Open the conversation without a threat', 'Plan a reduction that can be paused, never rushed'),
  lecture('Opioid use disorder with pain', ['addiction', 'medicines'], 'Recognise it, and say so kindly', 'Know buprenorphine, naloxone and whom to call'),
  lecture('Cannabis, alcohol and other substances', ['addiction', 'communication'], 'Ask about use as you ask about sleep', 'Say what is known of cannabis for pain'),
  lecture('Psychology for everybody in the team', ['psychology'], 'Use simple skills for fear and catastrophising', 'Know when to ask a psychologist'),
  lecture('Low mood, trauma and safety', ['psychology', 'communication'], 'Ask about suicide whenever pain is severe', 'Make a safety plan and share it'),
  lecture('Sleep and pain', ['psychology', 'rehabilitation'], 'Treat insomnia without a hypnotic first', 'Find sleep apnoea in people on sedatives'),
  lecture('Movement, pacing and work', ['rehabilitation', 'system'], 'Set a baseline with the person and build on it', 'Support the way back to work'),
  lecture('Conversations that change something', ['communication', 'psychology'], 'Use the person’s own reasons for change', 'Notice one’s own feelings about pain'),
  lecture('Interventions, referral and the team', ['intervention', 'system'], 'Say for whom an intervention can help, and for how long', 'Write a plan with owners across professions'),
];
