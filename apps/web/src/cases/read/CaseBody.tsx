import type { CaseContent, SectionName } from '@without-walls/contracts';
import type { ReactNode } from 'react';
import { orderedSections, sectionTitle } from '../words/sections';
import { ReadEligibility, ReadInvestigations, ReadLocal, ReadMedicines, ReadRedFlags, ReadTreatments } from './parts-care';
import { ReadImpact, ReadMatters, ReadMood, ReadPain, ReadPerson, ReadQuestions } from './parts-person';
import styles from './read.module.css';

const parts: { [K in SectionName]: (props: { value: CaseContent[K] }) => ReactNode } = {
  questions: ReadQuestions, matters: ReadMatters, person: ReadPerson, pain: ReadPain, impact: ReadImpact, mood: ReadMood,
  treatments: ReadTreatments, medicines: ReadMedicines, investigations: ReadInvestigations, redFlags: ReadRedFlags, local: ReadLocal, eligibility: ReadEligibility,
};

/** One section as it is read, without its heading. */
export function SectionBody<K extends SectionName>({ section, value }: { section: K; value: CaseContent[K] }) {
  const Part = parts[section] as (props: { value: CaseContent[K] }) => ReactNode;
  return <div className={styles.part}><Part value={value} /></div>;
}

type Props = { content: CaseContent; level?: 2 | 3; /** Beside the heading of a section: a tick, a link. */ aside?: (section: SectionName) => ReactNode };

/** A case as the team reads it, section by section in the order of the form. */
export function CaseBody({ content, level = 2, aside }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.body}>
      {orderedSections.map((section) => (
        <section key={section} id={`s-${section}`} className={styles.section} aria-labelledby={`h-${section}`}>
          <header><Heading id={`h-${section}`} tabIndex={-1}>{sectionTitle(section)}</Heading>{aside?.(section)}</header>
          <SectionBody section={section} value={content[section]} />
        </section>
      ))}
    </div>
  );
}
