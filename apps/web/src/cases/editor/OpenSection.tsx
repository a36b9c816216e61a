import { Button } from '@without-walls/ui';
import { ProblemNotice } from '../../app/Problem';
import { CaseFiles } from '../../files/CaseFiles';
import { neighbours, sectionWords } from '../words/sections';
import { ConflictPanel } from './ConflictPanel';
import styles from './editor.module.css';
import { sectionForms } from './sections/forms';
import type { CaseEditor } from './useCaseEditor';

/** The one section that is open, and the ways to the next and the one before. */
export function OpenSection({ caseId, editor: all }: { caseId: string; editor: CaseEditor }) {
  const { section, saved, draft, editor } = all;
  const Form = sectionForms[section];
  const words = sectionWords[section];
  const conflict = saved.conflicts[section];
  const { before, after } = neighbours(section);
  return (
    <section className={styles.open} aria-labelledby="section-heading" key={section}>
      <h2 id="section-heading" tabIndex={-1}>{words.title}</h2>
      <p className={styles.lead}>{words.lead}</p>
      {saved.states[section] === 'refused' ? <ProblemNotice error={saved.errors[section]} /> : null}
      {conflict ? <ConflictPanel section={section} mine={saved.content[section]} conflict={conflict} onChoose={(choice) => draft.settle(section, choice)} /> : <div className={styles.form}><Form />{section === 'investigations' ? <CaseFiles caseId={caseId} level={3} /> : null}</div>}
      <nav className={styles.steps} aria-label="Previous and next section">
        {before ? <Button variant="quiet" onClick={() => editor.go(before)}>← {sectionWords[before].short}</Button> : <span />}
        {after ? <Button onClick={() => editor.go(after)}>{sectionWords[after].short} →</Button> : null}
      </nav>
    </section>
  );
}
