import type { CaseContent } from '@without-walls/contracts';
import { agreesWords, durationWords, householdWords, icd11Words, impactWords, moodWords, onsetWords, patternWords, questionKindWords, regionWords, safetyWords, sexWords, sleepWords, workWords } from '../words/options';
import { sitesSentence } from '../words/sites';
import { BodyFigure } from './BodyFigure';
import { Prose, Words } from './Prose';
import styles from './read.module.css';
import { ReadFacts } from './ReadFacts';

type Of<K extends keyof CaseContent> = { value: CaseContent[K] };
const yesNo = (answer: boolean): string => (answer ? 'Yes' : 'No');

export function ReadQuestions({ value }: Of<'questions'>) {
  return (
    <>
      {value.questions.length === 0 ? <p className={styles.none}>No question yet.</p> : null}
      <ol className={styles.questions}>
        {value.questions.map((question, i) => <li key={i}><span><Words section="questions" field={`questions.${i}.text`} text={question.text} /></span><small>{questionKindWords[question.kind]}</small></li>)}
      </ol>
      {value.useful ? <ReadFacts facts={[{ term: 'What would make the advice useful', value: <Words section="questions" field="useful" text={value.useful} />, wide: true }]} /> : null}
    </>
  );
}

export function ReadMatters({ value }: Of<'matters'>) {
  return (
    <>
      {value.ownWords ? <blockquote className={styles.quote}><Prose section="matters" field="ownWords" text={value.ownWords} /></blockquote> : <p className={styles.none}>Not written yet.</p>}
      {value.personAgrees ? <p className={styles.small}>Sharing without their name: {agreesWords[value.personAgrees].toLowerCase()}.</p> : null}
    </>
  );
}

export function ReadPerson({ value: p }: Of<'person'>) {
  const text = (field: 'language' | 'adjustments' | 'supports') => <Words section="person" field={field} text={p[field]} />;
  return (
    <ReadFacts
      facts={[
        p.age !== null && { term: 'Age', value: p.age === '90+' ? '90 or over' : String(p.age) }, p.sex && { term: 'Sex or gender', value: sexWords[p.sex] }, p.regionType && { term: 'Lives in', value: regionWords[p.regionType] },
        p.language && { term: 'Language', value: text('language') }, p.adjustments && { term: 'Adjustments', value: text('adjustments') }, p.work && { term: 'Work', value: workWords[p.work] },
        p.household && { term: 'Household', value: householdWords[p.household] }, p.supports && { term: 'Supports', value: text('supports') },
      ]}
    />
  );
}

export function ReadPain({ value: p }: Of<'pain'>) {
  const facts = (
    <ReadFacts
      facts={[
        { term: 'Where', value: sitesSentence(p.sites) }, p.duration && { term: 'For', value: durationWords(p.duration) }, p.onset && { term: 'Onset', value: onsetWords[p.onset] }, p.pattern && { term: 'Pattern', value: patternWords[p.pattern] },
        p.icd11 && { term: 'Group (ICD-11)', value: icd11Words[p.icd11] }, p.workingDiagnosis && { term: 'Working diagnosis', value: <Words section="pain" field="workingDiagnosis" text={p.workingDiagnosis} /> },
      ]}
    />
  );
  return (
    <>
      {p.sites.length > 0 ? <div className={styles.pain}>{facts}<BodyFigure sites={p.sites} /></div> : facts}
      {p.story ? <Prose section="pain" field="story" text={p.story} /> : null}
    </>
  );
}

export function ReadImpact({ value: p }: Of<'impact'>) {
  return (
    <ReadFacts
      facts={[
        p.areas.length > 0 && { term: 'Touches', value: p.areas.map((area) => impactWords[area]).join(', ') }, p.distress !== null && { term: 'Distress', value: yesNo(p.distress) }, p.disability !== null && { term: 'Disability', value: yesNo(p.disability) },
        p.medicinesIssue !== null && { term: 'Problem with medicines', value: yesNo(p.medicinesIssue) }, p.function && { term: 'What they can and cannot do', value: <Words section="impact" field="function" text={p.function} />, wide: true },
      ]}
    />
  );
}

export function ReadMood({ value: p }: Of<'mood'>) {
  return (
    <ReadFacts
      facts={[
        p.mood && { term: 'Mood', value: moodWords[p.mood] }, p.sleep && { term: 'Sleep', value: sleepWords[p.sleep] }, p.safety && { term: 'Thoughts of self-harm', value: safetyWords[p.safety] },
        p.safetyPlan && { term: 'Safety plan', value: <Words section="mood" field="safetyPlan" text={p.safetyPlan} /> }, p.detail && { term: 'In more detail', value: <Words section="mood" field="detail" text={p.detail} />, wide: true },
      ]}
    />
  );
}
